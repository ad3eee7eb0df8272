import Canvas
import Leaflet
import Session

/// Where the quiz stands: the question above, what is chosen or said below.
struct QuizLayout {
  let question: Rect
  let list: Rect

  init(_ screen: QuizScreen, _ rect: Rect) {
    let inside = rect.inset(rows: rect.rows > 20 ? 1 : 0, columns: 1)
    let text = screen.quiz.item?.asked.question.text ?? []
    let rows = text.reduce(0) { $0 + TextLayout.wrap($1, width: max(8, inside.columns)).count }
    // The number of the question and a blank row, the question, and another blank row.
    let parts = inside.split(.rows, [.cells(rows + 3), .rest])
    (question, list) = (parts[0], parts[1])
  }
}
