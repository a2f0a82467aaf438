public import Core

/// What a browser says it is, coarse enough to recognise one's own phone and to tell nobody apart.
public struct Device: Hashable, Sendable {
    public let system: System
    public let browser: Browser

    public init(system: System, browser: Browser) {
        self.system = system
        self.browser = browser
    }

    public enum System: String, CaseIterable, Hashable, Sendable {
        case android, harmony, iPhone, iPad, windows, mac, linux, unknown
    }

    public enum Browser: String, CaseIterable, Hashable, Sendable {
        case wechat, edge, firefox, chrome, safari, program, unknown
    }

    /// - Parameter userAgent: the header, of any shape.
    public init(userAgent: String) {
        let systems: [(mark: String, system: System)] = [
            ("OpenHarmony", .harmony), ("HarmonyOS", .harmony), ("Android", .android), ("iPhone", .iPhone),
            ("iPad", .iPad), ("Windows", .windows), ("Macintosh", .mac), ("Linux", .linux),
        ]
        let browsers: [(mark: String, browser: Browser)] = [
            ("MicroMessenger", .wechat), ("Edg", .edge), ("Firefox", .firefox), ("Chrome", .chrome),
            ("Safari", .safari), ("curl", .program), ("python", .program),
        ]
        system = systems.first { userAgent.contains($0.mark) }?.system ?? .unknown
        browser = browsers.first { userAgent.contains($0.mark) }?.browser ?? .unknown
    }

    public var words: Words {
        Words(
            "\(system.words.chinese) · \(browser.words.chinese)", "\(system.words.english) · \(browser.words.english)")
    }
}

extension Device.System {
    public var words: Words {
        switch self {
        case .android: Words("安卓手机", "Android")
        case .harmony: Words("鸿蒙设备", "HarmonyOS")
        case .iPhone: Words("iPhone", "iPhone")
        case .iPad: Words("iPad", "iPad")
        case .windows: Words("Windows 电脑", "Windows")
        case .mac: Words("Mac 电脑", "Mac")
        case .linux: Words("Linux 电脑", "Linux")
        case .unknown: Words("未知设备", "Unknown device")
        }
    }
}

extension Device.Browser {
    public var words: Words {
        switch self {
        case .wechat: Words("微信", "WeChat")
        case .edge: Words("Edge", "Edge")
        case .firefox: Words("火狐", "Firefox")
        case .chrome: Words("Chrome", "Chrome")
        case .safari: Words("Safari", "Safari")
        case .program: Words("程序", "a program")
        case .unknown: Words("其他浏览器", "another browser")
        }
    }
}
