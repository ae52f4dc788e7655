package studio.marquee.connect.bench;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.member.NodeCount;
import studio.marquee.model.member.SegmentCounts;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Mark;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;

/**
 * Every number of a tree as one statement: for each place who pass alone, before it, after it, and
 * how many there would be without it. Each rule is looked at once for each person; people who pass
 * the same rules are counted together, and every number is a sum over these few.
 */
final class AllNumbers {
  private static final Group.Join ALL = new Group.Join.AllOf();

  private final RuleSql sql;
  private final List<Rule> rules;
  private final Rule root;
  private final Map<String, List<String>> numbers = new TreeMap<>();

  /**
   * @param rules that the tree is made of
   */
  AllNumbers(RuleSql sql, List<Rule> rules, Segment tree) {
    this.sql = sql;
    this.rules = rules;
    this.root = tree.rule();
    Part whole = Part.of(root);
    numbers.put(
        "/rule", List.of(is(root), "true", is(root), is(Part.allOf(List.of(muted(whole))))));
    group((Group) root, "/rule", List.of());
  }

  /** Says all numbers as one, in the order of the places. */
  static long told(SegmentCounts counts) {
    long told = counts.people().least();
    for (NodeCount node : new TreeMap<>(counts.nodes()).values()) {
      told = 31 * told + node.alone().least();
      told = 31 * told + node.before().least();
      told = 31 * told + node.after().least();
      told = 31 * told + node.without().least();
    }
    return told;
  }

  /** A row with the total and then all numbers, in the same order. */
  SqlText statement() {
    List<String> codes = new ArrayList<>();
    List<String> bits = new ArrayList<>();
    List<Object> parameters = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      SqlText condition = sql.condition(rules.get(i));
      codes.add("(%s)::integer * %d".formatted(condition.text(), 1 << i));
      bits.add("code & %d <> 0 as r%d".formatted(1 << i, i));
      parameters.addAll(condition.parameters());
    }
    String sums =
        Stream.concat(Stream.of(is(root)), numbers.values().stream().flatMap(List::stream))
            .map("coalesce(sum(n) filter (where %s), 0)::bigint"::formatted)
            .collect(Collectors.joining(", "));
    String text =
        """
        with coded as (select {codes} as code, count(*) as n from {people} group by 1),
        told as (select n, {bits} from coded)
        select {sums} from told
        """
            .replace("{codes}", String.join(" + ", codes))
            .replace("{people}", sql.from())
            .replace("{bits}", String.join(", ", bits))
            .replace("{sums}", sums);
    return new SqlText(text, parameters);
  }

  private void group(Group group, String place, List<Integer> path) {
    for (int i = 0; i < group.parts().size(); i++) {
      Part part = group.parts().get(i);
      List<Integer> at = new ArrayList<>(path);
      at.add(i);
      String here = place + "/parts/" + i;
      Part loud = new Part(part.rule(), part.isNot() ? Set.of(Mark.NOT) : Set.of());
      numbers.put(
          here, List.of(is(loud), first(group, i), first(group, i + 1), is(without(root, at))));
      if (part.rule() instanceof Group inner) {
        group(inner, here, at);
      }
    }
  }

  /** Who pass the first parts of a group, which needs as many as all of it does. */
  private String first(Group group, int parts) {
    List<Part> live = group.parts().subList(0, parts).stream().filter(Part::isLive).toList();
    long all = group.parts().stream().filter(Part::isLive).count();
    boolean isWhole = !(group.join() instanceof Group.Join.AtLeast(var count)) || count >= all;
    boolean isAny = !isWhole || group.join() instanceof Group.Join.AnyOf;
    if (live.isEmpty()) {
      return String.valueOf(!isAny || all <= 1);
    }
    return joined(group.join() instanceof Group.Join.AtLeast && isWhole ? ALL : group.join(), live);
  }

  private String is(Rule rule) {
    return switch (rule) {
      case Everyone _ -> "true";
      case Group(var join, var parts) -> {
        List<Part> live = parts.stream().filter(Part::isLive).toList();
        boolean isAll = join instanceof Group.Join.AtLeast(var count) && count >= live.size();
        yield live.isEmpty() ? "true" : joined(isAll ? ALL : join, live);
      }
      case Rule _ -> "r" + rules.indexOf(rule);
    };
  }

  private String is(Part part) {
    return part.isNot() ? "(not %s)".formatted(is(part.rule())) : is(part.rule());
  }

  private String joined(Group.Join join, List<Part> parts) {
    Stream<String> each = parts.stream().map(this::is);
    return switch (join) {
      case Group.Join.AllOf() -> each.collect(Collectors.joining(" and ", "(", ")"));
      case Group.Join.AnyOf() -> each.collect(Collectors.joining(" or ", "(", ")"));
      case Group.Join.NoneOf() -> each.collect(Collectors.joining(" or ", "(not (", "))"));
      case Group.Join.AtLeast(var count) ->
          each.map(one -> one + "::integer")
              .collect(Collectors.joining(" + ", "(", " >= %d)".formatted(count)));
    };
  }

  private static Part muted(Part part) {
    Set<Mark> marks = EnumSet.of(Mark.MUTED);
    marks.addAll(part.marks());
    return new Part(part.rule(), marks);
  }

  private static Rule without(Rule rule, List<Integer> path) {
    Group group = (Group) rule;
    List<Part> parts = new ArrayList<>(group.parts());
    int at = path.getFirst();
    Part part = parts.get(at);
    parts.set(
        at,
        path.size() == 1
            ? muted(part)
            : new Part(without(part.rule(), path.subList(1, path.size())), part.marks()));
    return new Group(group.join(), parts);
  }
}
