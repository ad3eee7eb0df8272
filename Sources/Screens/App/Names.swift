import enum Canvas.Role
import enum Dossier.Theme

/// What a piece of a picture is for. `Dossier` has roles too, those of people.
typealias Ink = Role

/// The shelf on which a finding is shown. `Canvas` has themes too, those of colours.
typealias FindingTheme = Theme
