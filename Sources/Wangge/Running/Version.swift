/// The program's own version: raised with every release.
enum Version {
    static let text = "0.1"
}
