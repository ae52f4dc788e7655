package studio.marquee.app.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import studio.marquee.app.text.Texts;
import studio.marquee.model.member.NodeCount;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.words.Sentence;

/**
 * What the people say about every rule of a segment, in the order of its file. What is below the
 * floor of a role is only said to be so.
 */
final class RuleNumbers {
  private final Segment segment;
  private final SegmentCounts counts;
  private final Sentence sentence;
  private final long floor;

  RuleNumbers(Segment segment, SegmentCounts counts, Sentence sentence, long floor) {
    this.segment = segment;
    this.counts = counts;
    this.sentence = sentence;
    this.floor = floor;
  }

  /** A rule where it stands. */
  private record Row(String place, int depth, Part part) {}

  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    add(rows, Part.of(segment.rule()), "/rule", 0);
    for (int i = 0; i < segment.exclude().size(); i++) {
      add(rows, segment.exclude().get(i), "/exclude/" + i, 0);
    }
    return rows;
  }

  private static void add(List<Row> rows, Part part, String place, int depth) {
    rows.add(new Row(place, depth, part));
    if (part.rule() instanceof Group(var _, var parts)) {
      for (int i = 0; i < parts.size(); i++) {
        add(rows, parts.get(i), place + "/parts/" + i, depth + 1);
      }
    }
  }

  String words(Texts texts) {
    StringBuilder words = new StringBuilder();
    for (Row row : rows()) {
      NodeCount count = counts.at(row.place());
      words
          .append("\n")
          .append("  ".repeat(row.depth()))
          .append(
              texts.say(
                  row.part().isMuted() ? "cli.count.muted" : "cli.count.rule",
                  sentence.of(row.part()),
                  said(count.alone().least(), texts),
                  said(count.after().least(), texts),
                  said(count.without().least(), texts)));
    }
    return words.toString();
  }

  private String said(long people, Texts texts) {
    return people < floor
        ? texts.say("cli.count.fewer", texts.number(floor))
        : texts.number(people);
  }

  List<Map<String, Object>> fields() {
    LongFunction<Object> shown =
        people -> people < floor ? Map.of("fewerThan", floor) : (Object) people;
    List<Map<String, Object>> all = new ArrayList<>();
    for (Row row : rows()) {
      NodeCount count = counts.at(row.place());
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("place", row.place());
      fields.put("rule", sentence.of(row.part()));
      fields.put("isMuted", row.part().isMuted());
      fields.put("alone", shown.apply(count.alone().least()));
      fields.put("before", shown.apply(count.before().least()));
      fields.put("after", shown.apply(count.after().least()));
      fields.put("without", shown.apply(count.without().least()));
      all.add(fields);
    }
    return all;
  }
}
