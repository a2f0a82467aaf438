internal import Foundation

/// Pictures of a few pixels, made by rule; none is anybody's.
public enum TestPicture {
    /// A JPEG of 8 by 6 pixels, blue above yellow.
    public static let jpeg: [UInt8] = [UInt8](
        Data(
            base64Encoded: """
                /9j/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//\
                2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAAR\
                CAAGAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAbEAEAAAcAAAAAAAAAAAAAAAAAAgQFF1SS0v/EABUB\
                AQEAAAAAAAAAAAAAAAAAAAQG/8QAGhEAAgIDAAAAAAAAAAAAAAAAAAIFExZRU//aAAwDAQACEQMRAD8Avt7SMme3g5ASOSSv\
                dhFKaP/Z
                """) ?? Data())

    /// The same with a comment that no picture of ours may keep.
    public static let jpegWithNote: [UInt8] =
        Array(jpeg[0..<2]) + [0xFF, 0xFE, 0, 14] + Array("SECRETNOTE99".utf8) + Array(jpeg[2...])

    /// A PNG of 8 by 6 pixels, red.
    public static let png: [UInt8] = [UInt8](
        Data(
            base64Encoded: """
                iVBORw0KGgoAAAANSUhEUgAAAAgAAAAGCAIAAABxZ0isAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWP4z8CAFWEX\
                pZMEADMoL9HRB309AAAAAElFTkSuQmCC
                """) ?? Data())

    /// A PNG of a few bytes that says it has 50,000 by 50,000 pixels: ten gigabytes, unpacked.
    public static let bomb: [UInt8] =
        Array(png[0..<16]) + [0, 0, 0xC3, 0x50, 0, 0, 0xC3, 0x50] + Array(png[24...])

    /// What a script of somebody's might send under the name of a picture.
    public static let script: [UInt8] = Array("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".utf8)
}
