internal import CExpat

#if canImport(Glibc)
internal import Glibc
#endif

/// What is told while XML is read. Names come without their namespace's prefix.
protocol XMLListener: AnyObject {
    func begin(_ name: XMLName, _ attributes: XMLAttributes) throws
    func end(_ name: XMLName) throws
    func text(_ bytes: UnsafeRawBufferPointer) throws
}

/// An element's or attribute's name as expat lends it, without its prefix; valid during the call.
struct XMLName {
    private let bytes: UnsafePointer<CChar>

    init(_ name: UnsafePointer<CChar>) { bytes = strrchr(name, 58).map { UnsafePointer($0 + 1) } ?? name }

    static func == (name: XMLName, other: StaticString) -> Bool {
        strcmp(name.bytes, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
    }
}

/// The attributes of one element; valid during the call.
struct XMLAttributes {
    let pairs: UnsafePointer<UnsafePointer<CChar>?>

    /// The bytes of a value, ended by zero.
    func value(_ name: StaticString) -> UnsafePointer<CChar>? {
        var at = 0
        while let key = pairs[at] {
            if XMLName(key) == name { return pairs[at + 1] }
            at += 2
        }
        return nil
    }

    subscript(name: StaticString) -> String? { value(name).map { String(cString: $0) } }
}

/// Reads XML that comes in pieces, by expat. A document type, which no sheet has and attacks need, stops it.
final class XMLReader<Listener: XMLListener> {
    let listener: Listener
    private let parser: XML_Parser
    private var failure: (any Error)?

    init(_ listener: Listener) throws {
        guard let parser = XML_ParserCreate(nil) else { throw SheetRefusal.broken }
        self.parser = parser
        self.listener = listener
        let bridge = XMLBridge(
            begin: { [unowned self] name, attributes in attempt { try listener.begin(name, attributes) } },
            end: { [unowned self] name in attempt { try listener.end(name) } },
            text: { [unowned self] bytes in attempt { try listener.text(bytes) } },
            refuse: { [unowned self] in attempt { throw SheetRefusal.broken } })
        self.bridge = bridge
        // The parser doesn't outlive this object, which holds the bridge.
        XML_SetUserData(parser, Unmanaged.passUnretained(bridge).toOpaque())
        XML_SetElementHandler(parser, beginElement, endElement)
        XML_SetCharacterDataHandler(parser, characterData)
        XML_SetStartDoctypeDeclHandler(parser, doctype)
    }

    private var bridge: XMLBridge?

    deinit { XML_ParserFree(parser) }

    /// - Parameter piece: empty at the end of the document.
    func feed(_ piece: UnsafeRawBufferPointer) throws {
        let start = piece.baseAddress?.assumingMemoryBound(to: CChar.self)
        let status = XML_Parse(parser, start, Int32(piece.count), piece.isEmpty ? 1 : 0)
        if let failure { throw failure }
        guard status == XML_STATUS_OK else { throw SheetRefusal.broken }
    }

    private func attempt(_ body: () throws -> Void) {
        guard failure == nil else { return }
        do {
            try body()
        } catch {
            failure = error
            XML_StopParser(parser, 0)
        }
    }
}

/// What the C functions below get back as their user data: a class without a generic parameter.
private final class XMLBridge {
    let begin: (XMLName, XMLAttributes) -> Void
    let end: (XMLName) -> Void
    let text: (UnsafeRawBufferPointer) -> Void
    let refuse: () -> Void

    init(
        begin: @escaping (XMLName, XMLAttributes) -> Void, end: @escaping (XMLName) -> Void,
        text: @escaping (UnsafeRawBufferPointer) -> Void, refuse: @escaping () -> Void
    ) {
        self.begin = begin
        self.end = end
        self.text = text
        self.refuse = refuse
    }

    static func of(_ data: UnsafeMutableRawPointer?) -> XMLBridge? {
        data.map { Unmanaged<XMLBridge>.fromOpaque($0).takeUnretainedValue() }
    }
}

private func beginElement(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?,
    _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?
) {
    guard let name, let attributes else { return }
    XMLBridge.of(data)?.begin(XMLName(name), XMLAttributes(pairs: UnsafePointer(attributes)))
}

private func endElement(_ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?) {
    guard let name else { return }
    XMLBridge.of(data)?.end(XMLName(name))
}

private func characterData(_ data: UnsafeMutableRawPointer?, _ text: UnsafePointer<CChar>?, _ count: Int32) {
    XMLBridge.of(data)?.text(UnsafeRawBufferPointer(start: text, count: Int(count)))
}

private func doctype(
    _ data: UnsafeMutableRawPointer?, _ name: UnsafePointer<CChar>?, _ system: UnsafePointer<CChar>?,
    _ publicID: UnsafePointer<CChar>?, _ hasSubset: Int32
) {
    XMLBridge.of(data)?.refuse()
}
