package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Rule;

/** The form of several rules as one. */
final class GroupFormat {
  static final List<Spelling<Group.Join>> JOINS =
      List.of(
          Spelling.plain("all of", new Group.Join.AllOf()),
          Spelling.plain("any of", new Group.Join.AnyOf()),
          Spelling.plain("none of", new Group.Join.NoneOf()),
          new Spelling<>(
              "at least", Set.of("count"), node -> new Group.Join.AtLeast(node.whole("count"))));

  private GroupFormat() {}

  static Rule read(RuleNode rule) throws ProblemException {
    StrictNode node = rule.node();
    Spelling<Group.Join> join = Spelling.of(node, "join", JOINS);
    rule.allowOnly(join.fieldsAnd("join", "parts"));
    return new Group(
        join.read(node), RuleReader.parts(node.someObjects("parts"), rule.level() + 1));
  }

  static void write(Map<String, Object> fields, Group group) {
    switch (group.join()) {
      case Group.Join.AllOf() -> fields.put("join", "all of");
      case Group.Join.AnyOf() -> fields.put("join", "any of");
      case Group.Join.NoneOf() -> fields.put("join", "none of");
      case Group.Join.AtLeast(var count) -> {
        fields.put("join", "at least");
        fields.put("count", count);
      }
    }
    fields.put("parts", RuleWriter.parts(group.parts()));
  }
}
