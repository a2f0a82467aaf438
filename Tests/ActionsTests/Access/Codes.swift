import Crypto

/// What an authenticator app does on its side of the wall.
enum TimeCodeReading {
    static func hmac(_ secret: [UInt8]) -> ([UInt8]) -> [UInt8] {
        { Array(HMAC<Insecure.SHA1>.authenticationCode(for: $0, using: SymmetricKey(data: secret))) }
    }
}

enum Base32Reading {
    static func bytes(_ text: String) -> [UInt8] {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
        var bytes: [UInt8] = []
        var buffer: UInt32 = 0
        var held = 0
        for letter in text {
            guard let value = alphabet.firstIndex(of: letter) else { continue }
            buffer = buffer << 5 | UInt32(value)
            held += 5
            if held >= 8 {
                held -= 8
                bytes.append(UInt8(truncatingIfNeeded: buffer >> UInt32(held)))
            }
        }
        return bytes
    }
}
