package studio.marquee.model.format;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Calculation;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;

/** Reads the rules of a segment, from the one at the top down. */
final class RuleReader {
  static final List<Kind> KINDS =
      List.of(
          new Kind("attribute", RuleReader::attribute),
          new Kind("audience", SetFormat::audience),
          new Kind("calculation", RuleReader::calculation),
          new Kind("everyone", SetFormat::everyone),
          new Kind("group", GroupFormat::read),
          new Kind("keys", SetFormat::keys),
          new Kind("lifecycle", LifecycleFormat::read),
          new Kind("list", SetFormat::list),
          new Kind("occurrence", RelatedFormat::occurrence),
          new Kind("place", PlaceFormat::read),
          new Kind("priority", SetFormat::priority),
          new Kind("rank", RankFormat::rank),
          new Kind("related", RelatedFormat::related),
          new Kind("sequence", SequenceFormat::read),
          new Kind("split", SplitFormat::read));

  private static final Set<String> MARKS =
      EnumSet.allOf(Mark.class).stream().map(Phrases::of).collect(Collectors.toUnmodifiableSet());

  private RuleReader() {}

  /** A rule that is no part of another; nothing can be said of it but what it is. */
  static Rule whole(StrictNode node) throws ProblemException {
    return rule(new RuleNode(node, 1, Set.of()));
  }

  static List<Part> parts(List<StrictNode> nodes, int level) throws ProblemException {
    List<Part> parts = new ArrayList<>();
    for (StrictNode node : nodes) {
      Set<Mark> marks = EnumSet.noneOf(Mark.class);
      for (Mark mark : Mark.values()) {
        if (node.isTrue(Phrases.of(mark))) {
          marks.add(mark);
        }
      }
      parts.add(new Part(rule(new RuleNode(node, level, MARKS)), marks));
    }
    return parts;
  }

  private static Rule rule(RuleNode rule) throws ProblemException {
    StrictNode node = rule.node();
    RuleNode.requireLevel(node, rule.level());
    String name = node.text("kind");
    for (Kind kind : KINDS) {
      if (kind.name().equals(name)) {
        return kind.reading().read(rule);
      }
    }
    throw node.problem(FormatProblem.UNKNOWN_KIND, name, kinds());
  }

  static String kinds() {
    return String.join(", ", KINDS.stream().map(Kind::name).toList());
  }

  private static Rule attribute(RuleNode rule) throws ProblemException {
    AttributeTest test = Spellings.read(rule, "attribute", "test");
    AttributeName attribute = rule.node().attribute("attribute");
    return new AttributeRule(attribute, test);
  }

  private static Rule calculation(RuleNode rule) throws ProblemException {
    AttributeTest test = Spellings.read(rule, "of", "test");
    Calculation of = CalculationFormat.read(rule.node().object("of"), rule.level() + 1);
    return new CalculationRule(of, test);
  }

  record Kind(String name, Reading reading) {}

  /** The rule that a node of one kind describes. */
  @FunctionalInterface
  interface Reading {
    Rule read(RuleNode rule) throws ProblemException;
  }
}
