import Core
import Testing

struct PinyinTests {
    @Test(arguments: [
        ("迎江区", "yjq"), ("银川市", "ycs"), ("东华门街道", "dhmjd"), ("A座3号楼", "az3hl"), ("㵲阳镇", "wyz"), ("〇六", "ll"),
    ])
    func `a name has its initials`(name: String, initials: String) {
        #expect(Pinyin.initials(of: name).first == initials)
    }

    @Test(arguments: [
        ("重庆市", "cqs"), ("长春市", "ccs"), ("厦门市", "xms"), ("单县", "sx"), ("乐清市", "yqs"), ("番禺区", "pyq"),
        ("铅山县", "ysx"), ("都江堰市", "djys"), ("郫都区", "pdq"), ("六安市", "las"), ("洪洞县", "htx"), ("区小明", "oxm"),
    ])
    func `a name read in its own way is found by it`(name: String, initials: String) {
        #expect(Pinyin.initials(of: name).contains(initials))
    }

    @Test func `what cannot be read has none, and many readings stay few`() {
        #expect(Pinyin.initials(of: "（、）").isEmpty)
        #expect(Pinyin.initials(of: "").isEmpty)
        #expect(Pinyin.initials(of: String(repeating: "重", count: 40)).count == 8)
    }
}
