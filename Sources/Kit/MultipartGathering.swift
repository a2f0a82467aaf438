internal import Core
internal import Foundation

/// Puts the parts of a form together: fields as text, small files in memory, larger ones on disk.
struct MultipartGathering {
    private(set) var body = RequestBody()
    private var part: Part?

    /// Bytes a file may have before it is put on disk.
    static let inMemory = 64 * 1024

    fileprivate struct Part {
        let name: String
        let fileName: String?
        let mediaType: String
        var bytes: [UInt8] = []
        var size = 0
        var file: (TemporaryFile, FileHandle)?
    }

    mutating func take(_ event: MultipartParser.Event) throws {
        switch event {
        case .begin(let name, let fileName, let mediaType):
            part = Part(name: name, fileName: fileName, mediaType: mediaType)
        case .data(let bytes): try part?.add(bytes)
        case .end:
            if let part { try finish(part) }
            part = nil
        }
    }

    private mutating func finish(_ part: Part) throws {
        guard let fileName = part.fileName else {
            guard let text = String(validating: part.bytes, as: UTF8.self), !part.bytes.contains(0) else {
                throw Problem(
                    .invalid, "request.unreadable-form", field: part.name,
                    Words("这一项不是有效的 UTF-8 文字，请重新填写", "This is not valid UTF-8 text; enter it again"))
            }
            body.form.append(part.name, text)
            return
        }
        // A file field left empty comes as a file without name and content.
        guard !fileName.isEmpty || part.size > 0 else { return }
        try part.file?.1.close()
        let content: Upload.Content = part.file.map { .file($0.0) } ?? .memory(part.bytes)
        body.files.append(
            Upload(
                field: part.name, fileName: fileName, mediaType: part.mediaType, size: part.size, content: content))
    }
}

extension MultipartGathering.Part {
    fileprivate mutating func add(_ more: [UInt8]) throws {
        size += more.count
        if let file {
            try file.1.write(contentsOf: Data(more))
        } else if size <= MultipartGathering.inMemory {
            bytes += more
        } else if fileName == nil {
            throw Problem(
                .tooLarge, "request.field-too-large", field: name,
                Words("这一项的文字太长", "The text of this field is too long"))
        } else {
            let opened = try TemporaryFile.make()
            try opened.1.write(contentsOf: Data(bytes + more))
            file = opened
            bytes = []
        }
    }
}

extension TemporaryFile {
    /// A fresh file that only this program's user can read, open for writing.
    fileprivate static func make() throws -> (TemporaryFile, FileHandle) {
        var template = Array("\(FileManager.default.temporaryDirectory.path)/wangge-upload-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        let bytes = template.dropLast().map { UInt8(bitPattern: $0) }
        guard descriptor >= 0, let path = String(validating: bytes, as: UTF8.self) else {
            throw Problem(
                .unavailable, "upload.no-room",
                Words("服务器暂时存不下文件，请稍后再试", "The server has no room for files right now; try again later"))
        }
        return (TemporaryFile(path: path), FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }
}
