public import Markup

/// The drawings: a 24 px grid, strokes of 1.75 px, round ends. Always with a word beside them, or a name of their own.
public enum Icon: String, CaseIterable, Hashable, Sendable {
    case home, inbox, map, tree, people, person, key, shield, journal, gear, pulse
    case search, plus, check, cross, warning, clock, phone, file, camera, pin, print, download, upload
    case back, next, down, more, menu, bell, heart, chat, eye, textSize, sun, moon, language, exit, edit, bin, filter

    /// Hidden from who listens to the page: the word beside it says the same.
    public var html: HTML {
        """
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">\(strokes)</svg>
        """
    }

    private var strokes: HTML {
        switch self {
        case .home: #"<path d="M4 11.5 12 5l8 6.5M6 10v9h4.5v-5h3v5H18v-9"/>"#
        case .inbox: #"<path d="M4 13 6.5 5h11L20 13v6H4zM4 13h4.5l1.5 2.5h4l1.5-2.5H20"/>"#
        case .map: #"<path d="M4 6.5 9 4l6 2.5L20 4v13.5L15 20l-6-2.5L4 20zM9 4v13.5M15 6.5V20"/>"#
        case .tree: #"<path d="M9.5 3.5h5v4h-5zM3.5 16.5h5v4h-5zM15.5 16.5h5v4h-5zM12 7.5V12M6 16.5V12h12v4.5"/>"#
        case .people:
            #"<circle cx="9" cy="8" r="3.5"/><path d="M2.5 20c.5-4 3-6 6.5-6s6 2 6.5 6M16 4.8a3.5 3.5 0 0 1 0 6.4"/>"#
        case .person: #"<circle cx="12" cy="8" r="4"/><path d="M4.5 20.5c.6-4.5 3.5-6.5 7.5-6.5s6.9 2 7.5 6.5"/>"#
        case .key:
            #"<circle cx="8" cy="15.5" r="4.5"/><path d="m11.2 12.3 8.3-8.3M16 7.5l2.5 2.5M14 9.5l1.5 1.5"/>"#
        case .shield: #"<path d="M12 3.5 5 6v5.5c0 4.5 3 7.5 7 9 4-1.5 7-4.5 7-9V6zM9 12l2.2 2.2L15.5 10"/>"#
        case .journal: #"<path d="M6 4h12v16H6zM9.5 8h5M9.5 12h5M9.5 16h3M4 8h2M4 12h2M4 16h2"/>"#
        case .gear:
            #"""
            <path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h10M18 17h2"/><circle cx="15" cy="7" r="2"/>\#
            <circle cx="9" cy="12" r="2"/><circle cx="16" cy="17" r="2"/>
            """#
        case .pulse: #"<path d="M3 12.5h4l2.5-7 4.5 13 2.5-6h4.5"/>"#
        case .search: #"<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>"#
        case .plus: #"<path d="M12 5v14M5 12h14"/>"#
        case .check: #"<path d="m5 12.5 4.5 4.5L19 7.5"/>"#
        case .cross: #"<path d="m6 6 12 12M18 6 6 18"/>"#
        case .warning: #"<path d="M12 4 2.8 19.5h18.4zM12 10v4.5M12 17v.2"/>"#
        case .clock: #"<circle cx="12" cy="12" r="8"/><path d="M12 7.5V12l3 2"/>"#
        case .phone:
            #"""
            <path d="M5 4h4l1.5 4.5-2 1.5c1 2.3 2.7 4 5 5l1.5-2L19.5 14.5v4c0 1-.8 1.5-1.5 1.5C10.5 19.5 4.5 \#
            13.5 4 6c0-1 .3-2 1-2z"/>
            """#
        case .file: #"<path d="M6 3.5h8l4 4v13H6zM14 3.5v4h4"/>"#
        case .camera: #"<path d="M4 7.5h3.5L9.5 5h5l2 2.5H20v11.5H4z"/><circle cx="12" cy="13" r="3.5"/>"#
        case .pin:
            #"""
            <path d="M12 21c-4-4.5-6.5-8-6.5-11a6.5 6.5 0 0 1 13 0c0 3-2.5 6.5-6.5 11z"/>\#
            <circle cx="12" cy="10" r="2.3"/>
            """#
        case .print: #"<path d="M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.5h10V20H7z"/>"#
        case .download: #"<path d="M12 4v11M7.5 11 12 15.5 16.5 11M5 19.5h14"/>"#
        case .upload: #"<path d="M12 16V5M7.5 9 12 4.5 16.5 9M5 19.5h14"/>"#
        case .back: #"<path d="m14.5 5.5-6.5 6.5 6.5 6.5"/>"#
        case .next: #"<path d="m9.5 5.5 6.5 6.5-6.5 6.5"/>"#
        case .down: #"<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>"#
        case .more:
            #"<circle cx="5.5" cy="12" r=".6"/><circle cx="12" cy="12" r=".6"/><circle cx="18.5" cy="12" r=".6"/>"#
        case .menu: #"<path d="M4 7h16M4 12h16M4 17h16"/>"#
        case .bell: #"<path d="M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4"/>"#
        case .heart:
            #"<path d="M12 20C6.5 15.8 4 12.8 4 9.5A4 4 0 0 1 12 8a4 4 0 0 1 8 1.5c0 3.3-2.5 6.3-8 10.5z"/>"#
        case .chat: #"<path d="M4 5h16v11h-9l-4.5 4v-4H4zM8 9h8M8 12.5h5"/>"#
        case .eye:
            #"""
            <path d="M2.5 12C5 7.5 8.2 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.7 6.5-9.5 6.5S5 16.5 2.5 12z"/>\#
            <circle cx="12" cy="12" r="3"/>
            """#
        case .textSize: #"<path d="M3 19 8.5 5 14 19M5 14h7M14.5 19l3.2-8.5L21 19M15.7 16h4.1"/>"#
        case .sun:
            #"""
            <circle cx="12" cy="12" r="4"/><path d="M12 3v2M12 19v2M3 12h2M19 12h2M5.6 5.6 7 7M17 17l1.4 \#
            1.4M5.6 18.4 7 17M17 7l1.4-1.4"/>
            """#
        case .moon: #"<path d="M19.5 14A8 8 0 0 1 10 4.5a8 8 0 1 0 9.5 9.5z"/>"#
        case .language:
            #"""
            <path d="M3 6h10M8 4v2M11 6c-1 4-3.5 7-7.5 8.5M5.5 9c1.5 3 3.5 4.8 6 5.5M12 20l4-10 4 10M13.5 \#
            16.5h5"/>
            """#
        case .exit: #"<path d="M14 4H5v16h9M10 12h10M16.5 8.5 20 12l-3.5 3.5"/>"#
        case .edit: #"<path d="M4 20v-4L15.5 4.5l4 4L8 20zM13 7l4 4"/>"#
        case .bin: #"<path d="M4.5 7h15M9.5 7V4h5v3M6.5 7l1 13h9l1-13M10 11v5.5M14 11v5.5"/>"#
        case .filter: #"<path d="M4 5h16l-6 7.5V19l-4-2v-4.5z"/>"#
        }
    }
}
