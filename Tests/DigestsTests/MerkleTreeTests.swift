import Digests
import Testing

@Suite struct MerkleTreeTests {
  private func leaves(_ count: Int) -> [[UInt8]] {
    (0..<count).map { [UInt8(truncatingIfNeeded: $0)] }
  }

  @Test func `The root of few leaves is worked out by hand`() {
    #expect(MerkleTree(leaves: []).root == SHA256.digest(of: []))
    let (one, two) = (SHA256.digest(of: [0, 65]), SHA256.digest(of: [0, 66]))
    #expect(MerkleTree(leaves: [[65]]).root == one)
    let both = SHA256.digest(of: [1] + one + two)
    #expect(MerkleTree(leaves: [[65], [66]]).root == both)
    // The third stands alone on the right.
    let three = SHA256.digest(of: [1] + both + SHA256.digest(of: [0, 67]))
    #expect(MerkleTree(leaves: [[65], [66], [67]]).root == three)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 13, 33])
  func `Every leaf is shown to be in the tree, and no other`(count: Int) throws {
    let leaves = leaves(count)
    let tree = MerkleTree(leaves: leaves)
    for index in leaves.indices {
      let path = try #require(tree.path(of: index))
      let sum = MerkleTree.sum(ofLeaf: leaves[index])
      func holds(_ sum: [UInt8], _ index: Int, _ path: [[UInt8]]) -> Bool {
        MerkleTree.holds(leafSum: sum, at: index, of: count, path: path, root: tree.root)
      }
      #expect(holds(sum, index, path))
      #expect(!holds(MerkleTree.sum(ofLeaf: [1, 2]), index, path))
      #expect(!holds(sum, index + 1, path))
      #expect(!holds(sum, index, path + [sum]))
      #expect(path.isEmpty || !holds(sum, index, path.dropLast()))
    }
    #expect(tree.path(of: count) == nil && tree.path(of: -1) == nil)
  }

  @Test(.enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"))
  func `Roots are those of the reference`() throws {
    let inputs = try Corpus.records(
      "rfc6962-merkle/rfc6962-reference.json", at: "leaf_inputs_hex[]", ["$"])
    let roots = try Corpus.records(
      "rfc6962-merkle/rfc6962-reference.json", at: "root_by_size[]", ["$"])
    let leaves = try inputs.map { try #require([UInt8](hexadecimal: $0[0])) }
    #expect(roots.count == 9 && leaves.count == 8)
    for (size, root) in roots.enumerated() {
      #expect(MerkleTree(leaves: leaves.prefix(size)).root.hexadecimal == root[0])
    }
  }

  @Test(.enabled(if: Corpus.folder != nil, "DATALEAFLET_CORPORA is not set"))
  func `Proofs of others hold and fail as they say`() throws {
    let files = Corpus.files(below: "rfc6962-merkle/vectors/testdata/inclusion")
    #expect(files.count > 30)
    for file in files {
      let vector = try #require(
        try Corpus.records(file, at: "$", ["leafIdx", "treeSize", "root", "leafHash", "wantErr"])
          .first)
      let path = try Corpus.records(file, at: "proof[]", ["$"]).map {
        try #require(Corpus.base64($0[0]))
      }
      let root = try #require(Corpus.base64(vector[2]))
      let leaf = try #require(Corpus.base64(vector[3]))
      let index = UInt64(vector[0]).flatMap(Int.init(exactly:)) ?? -1
      let count = UInt64(vector[1]).flatMap(Int.init(exactly:)) ?? -1
      let holds = MerkleTree.holds(leafSum: leaf, at: index, of: count, path: path, root: root)
      #expect(holds == (vector[4] != "true"), "\(file)")
    }
  }
}
