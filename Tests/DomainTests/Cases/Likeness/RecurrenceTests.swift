import Core
import Domain
import Foundation
import Testing

struct RecurrenceTests {
    static let (rubbish, light) = (Key<Matter>(1), Key<Matter>(2))
    static let (north, south) = (Key<Area>(11), Key<Area>(12))

    static func weeks(_ matter: Key<Matter>, _ place: Key<Area>, _ cases: [Int]) -> [Recurrence.Week] {
        cases.enumerated().map { Recurrence.Week(matter: matter, place: place, number: $0, cases: $1) }
    }

    @Test func `what comes up in three weeks with five cases recurs, the most weeks first`() {
        let found = Recurrence.found(
            in: Self.weeks(Self.rubbish, Self.north, [1, 0, 2, 2]) + Self.weeks(Self.light, Self.north, [1, 1, 1, 2])
                + Self.weeks(Self.light, Self.south, [2, 2, 3]))
        #expect(
            found == [
                Recurrence(matter: Self.light, place: Self.north, cases: 5, weeks: 4),
                Recurrence(matter: Self.light, place: Self.south, cases: 7, weeks: 3),
                Recurrence(matter: Self.rubbish, place: Self.north, cases: 5, weeks: 3),
            ])
    }

    @Test func `a burst, a few cases and what is long over don't`() {
        #expect(Recurrence.found(in: Self.weeks(Self.rubbish, Self.north, [40])).isEmpty)
        #expect(Recurrence.found(in: Self.weeks(Self.rubbish, Self.north, [1, 1, 1, 1])).isEmpty)
        let old = [8, 9, 10].map { Recurrence.Week(matter: Self.light, place: Self.north, number: $0, cases: 9) }
        #expect(Recurrence.found(in: old).isEmpty)
        // The same week told in two pieces is one week.
        let twice = Self.weeks(Self.light, Self.north, [3, 3]) + Self.weeks(Self.light, Self.north, [3])
        #expect(Recurrence.found(in: twice).isEmpty)
    }

    @Test func `a model that was kept says what it said, and holds nothing that one person alone wrote`() throws {
        let words = [MatterModel.Example("路灯照明", Self.light), MatterModel.Example("垃圾清运", Self.rubbish)]
        let choices = [
            MatterModel.Example("司马青衫说路灯坏了", Self.light), MatterModel.Example("门口路灯又坏了", Self.light),
            MatterModel.Example("楼道垃圾没人收", Self.rubbish), MatterModel.Example("门口垃圾堆满了", Self.rubbish),
        ]
        let model = MatterModel(words: words, choices: choices)
        let kept = try JSONEncoder().encode(model)
        let again = try JSONDecoder().decode(MatterModel.self, from: kept)
        for text in ["路灯坏了", "垃圾没人收", "门口", "说不清"] {
            #expect(again.suggestions(for: text) == model.suggestions(for: text), "\(text)")
        }
        let text = String(decoding: kept, as: UTF8.self)
        #expect(text.contains("坏了") && !text.contains("司马") && !text.contains("衫"))
        // The fault: learned without that rule, the name is in it.
        let all = try JSONEncoder().encode(MatterModel(words + choices))
        #expect(String(decoding: all, as: UTF8.self).contains("司马"))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode(
                MatterModel.self,
                from: Data(#"{"matters":[1],"outside":[[1,1]],"examples":1,"pieces":{"灯":[1,1,7,1]}}"#.utf8))
        }
    }
}
