internal import Core
public import Markup

extension Reading {
    /// The question with its label, hint, what was typed, and what was wrong with that.
    public func field(_ field: Field, _ answers: Answers = .none) -> HTML {
        let problem = answers.problem(of: field.name)
        let typed = answers.typed[field.name] ?? field.value
        switch field.kind {
        case .hidden: return "<input type=\"hidden\" name=\"\(field.name)\" value=\"\(typed)\">"
        case .box: return box(field, isTicked: answers.typed[field.name] != nil || !field.value.isEmpty, problem)
        case .choice(let options): return group(field, "radio", options, answers, problem)
        case .boxes(let options): return group(field, "checkbox", options, answers, problem)
        case .text, .longText, .number, .phone, .day, .password, .code, .search, .list, .file,
            .pictures:
            return """
                <div class="field\(problem == nil ? "" : " is-wrong")">
                <label for="\(field.id)">\(self(field.label))\(optionalMark(field))</label>
                \(hint(field))\(wrong(field, problem))
                \(control(field, typed, isWrong: problem != nil))
                </div>
                """
        }
    }

    private func optionalMark(_ field: Field) -> HTML {
        field.isRequired || field.kind == .search
            ? .none : "<span class=\"optional\">\(self("（选填）", " (optional)"))</span>"
    }

    private func hint(_ field: Field) -> HTML {
        field.hint.map { "<p class=\"hint\" id=\"\(field.id)-hint\">\(self($0))</p>" } ?? .none
    }

    private func wrong(_ field: Field, _ problem: Problem?) -> HTML {
        problem.map {
            "<p class=\"wrong\" id=\"\(field.id)-wrong\">\(Icon.warning.html)<span>\(self($0.words))</span></p>"
        } ?? .none
    }

    private func control(_ field: Field, _ typed: String, isWrong: Bool) -> HTML {
        let common = attributes(field, isWrong: isWrong)
        switch field.kind {
        case .longText(let rows): return "<textarea rows=\"\(rows)\"\(common)>\n\(typed)</textarea>"
        case .list(let options): return "<select\(common)>\(list(options, typed, field))</select>"
        case .number: return "<input type=\"text\" inputmode=\"numeric\" value=\"\(typed)\"\(common)>"
        case .phone: return "<input type=\"tel\" inputmode=\"tel\" value=\"\(typed)\"\(common)>"
        case .day: return "<input type=\"date\" value=\"\(typed)\"\(common)>"
        // A secret is never sent back, not even to who typed it.
        case .password: return "<input type=\"password\"\(common)>"
        case .code: return "<input type=\"text\" inputmode=\"text\" class=\"code\"\(common)>"
        case .search: return "<input type=\"search\" value=\"\(typed)\"\(common)>"
        case .file(let accepts): return "<input type=\"file\" accept=\"\(accepts)\"\(common)>"
        // iPhones send JPEG where only these are asked for.
        case .pictures:
            return """
                <input type="file" accept="image/jpeg,image/png,image/webp" multiple data-pictures\(common)>
                """
        case .text, .choice, .boxes, .box, .hidden: return "<input type=\"text\" value=\"\(typed)\"\(common)>"
        }
    }

    private func attributes(_ field: Field, isWrong: Bool) -> HTML {
        var result: HTML = " id=\"\(field.id)\" name=\"\(field.name)\""
        if field.isRequired { result = "\(result) required" }
        if let longest = field.longest { result = "\(result) maxlength=\"\(longest)\"" }
        if let autocomplete = field.autocomplete { result = "\(result) autocomplete=\"\(autocomplete)\"" }
        if isWrong { result = "\(result) aria-invalid=\"true\"" }
        let described = [field.hint.map { _ in "hint" }, isWrong ? "wrong" : nil].compactMap { $0 }
            .map { "\(field.id)-\($0)" }.joined(separator: " ")
        return described.isEmpty ? result : "\(result) aria-describedby=\"\(described)\""
    }

    private func list(_ options: [Field.Option], _ typed: String, _ field: Field) -> HTML {
        let none: HTML = "<option value=\"\">\(self("请选择", "Choose"))</option>"
        let rest = options.map { option -> HTML in
            let selected: HTML = option.value == typed ? " selected" : .none
            return "<option value=\"\(option.value)\"\(selected)>\(self(option.words))</option>"
        }
        let isFixed = field.isRequired && options.contains { $0.value == typed }
        return isFixed ? "\(rest)" : "\(none)\(rest)"
    }

    private func box(_ field: Field, isTicked: Bool, _ problem: Problem?) -> HTML {
        let checked: HTML = isTicked ? " checked" : .none
        let common = attributes(field, isWrong: problem != nil)
        return """
            <div class="field\(problem == nil ? "" : " is-wrong")">\(wrong(field, problem))
            <div class="option"><input type="checkbox" value="yes"\(checked)\(common)>
            <label for="\(field.id)">\(self(field.label))</label>\(hint(field))</div>
            </div>
            """
    }

    /// Names of places and people read the same in both languages: a screen reader speaks them as Chinese all the same.
    private func speech(_ words: Words) -> HTML {
        let isSame = words.chinese == words.english
        let isName = isSame && words.chinese.unicodeScalars.contains { $0.properties.isIdeographic }
        return isName ? " lang=\"zh-Hans\"" : .none
    }

    private func group(
        _ field: Field, _ type: String, _ options: [Field.Option], _ answers: Answers, _ problem: Problem?
    ) -> HTML {
        // Of boxes several may be ticked to begin with; of radios one, also the one that stands for nothing.
        let first = type == "checkbox" ? field.value.split(separator: ",").map(String.init) : [field.value]
        let typed = answers.typed[field.name] == nil ? first : answers.typed.values(field.name)
        let rows = options.enumerated().map { index, option -> HTML in
            let own = index == 0 ? field.id : "\(field.id)-\(index)"
            let checked: HTML = typed.contains(option.value) ? " checked" : .none
            let required: HTML = field.isRequired && type == "radio" ? " required" : .none
            let hint: HTML = option.hint.map { "<p class=\"hint\"\(speech($0))>\(self($0))</p>" } ?? .none
            return """
                <div class="option"><input type="\(type)" id="\(own)" name="\(field.name)" \
                value="\(option.value)"\(checked)\(required)>\
                <label for="\(own)"\(speech(option.words))>\(self(option.words))</label>\(hint)</div>
                """
        }
        return """
            <fieldset class="field\(problem == nil ? "" : " is-wrong")">
            <legend>\(self(field.label))\(optionalMark(field))</legend>
            \(hint(field))\(wrong(field, problem))<div class="options">\(rows)</div>
            </fieldset>
            """
    }
}
