internal import Core

extension PictureCleaner {
    /// Why a picture isn't taken.
    enum Refusal: Error, Hashable, Sendable {
        case tooManyBytes(Int, most: Int)
        case notAPicture
        case broken
        case tooManyPixels(width: Int, height: Int, most: Int)
        /// Seconds after which it was stopped.
        case tooSlow(Int)
        case noProgram(String)
        /// The program left metadata in: ours or its fault, never passed on.
        case notCleaned
    }
}

extension PictureCleaner.Refusal: Tellable {
    var problem: Problem {
        switch self {
        case .tooManyBytes(let bytes, let most):
            Problem(
                .tooLarge, "picture.too-many-bytes",
                Words(
                    "图片有 \(Self.megabytes(bytes)) MB，最多 \(Self.megabytes(most)) MB。请用较小的图片。",
                    "The picture has \(Self.megabytes(bytes)) MB; at most \(Self.megabytes(most)) MB are taken. "
                        + "Use a smaller one."),
                arguments: ["bytes": .integer(bytes), "most": .integer(most)])
        case .notAPicture:
            Problem(
                .invalid, "picture.not-a-picture",
                Words(
                    "这个文件不是 JPEG、PNG 或 WebP 图片。苹果手机请在“设置-相机-格式”中选“兼容性最佳”，或截图后上传。",
                    "This file is not a JPEG, PNG or WebP picture. On an iPhone choose “Most Compatible” "
                        + "under Settings, Camera, Formats, or send a screenshot."))
        case .broken:
            Problem(
                .invalid, "picture.broken",
                Words(
                    "图片损坏或没有传完整，打不开。请重新拍一张或重新上传。",
                    "The picture is damaged or did not arrive whole. Take it again or send it again."))
        case .tooManyPixels(let width, let height, let most):
            Problem(
                .tooLarge, "picture.too-many-pixels",
                Words(
                    "图片为 \(width)×\(height) 像素，最多 \(most / 1_000_000) 百万像素。请缩小后再上传。",
                    "The picture has \(width) by \(height) pixels; at most \(most / 1_000_000) megapixels are taken. "
                        + "Make it smaller first."),
                arguments: ["width": .integer(width), "height": .integer(height)])
        case .tooSlow(let seconds):
            Problem(
                .invalid, "picture.too-slow",
                Words(
                    "图片处理超过 \(seconds) 秒，已停止。请换一张图片。",
                    "Reading the picture took more than \(seconds) seconds and was stopped. Use another one."))
        case .noProgram(let program):
            Problem(
                .unavailable, "picture.no-program",
                Words(
                    "服务器上没有处理图片的程序 \(program)，请管理员安装 libvips-tools。其他内容没有丢失。",
                    "The server has no program \(program) to read pictures; the operator must install libvips-tools. "
                        + "Nothing else was lost."))
        case .notCleaned:
            Problem(
                .internalFault, "picture.not-cleaned",
                Words("图片的附带信息没有清除干净，没有保存。", "The picture could not be freed of its metadata and was not kept."))
        }
    }

    /// Rounded up to tenths below ten, so that a limit never reads like what was refused.
    private static func megabytes(_ bytes: Int) -> String {
        let tenths = (bytes * 10 + (1 << 20) - 1) >> 20
        return tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
    }
}
