package studio.marquee.connect.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Link;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.Hop;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rows;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.TimeTest;
import studio.marquee.model.segment.Window;

/**
 * Which rows of a behaviour count, where its index knows all that is asked of them: tests of its
 * own attributes, in any combination of all, any and none.
 */
final class BehaviourRows {
  private final Mart people;
  private final IndexFile file;
  private final String rowsFile;
  private final PassingValues values;

  /**
   * Says for whom.
   *
   * @param rowsFile the file of rows that the index was made with
   */
  BehaviourRows(Mart people, IndexFile file, String rowsFile, PassingValues values) {
    this.people = people;
    this.file = file;
    this.rowsFile = rowsFile;
    this.values = values;
  }

  /** A behaviour that is asked about, and what its rows must pass. */
  record Asked(Mart mart, BehaviourPart part, RowTest window, RowTest where) {
    RowTest counted() {
      return RowTest.all(List.of(window, where));
    }
  }

  /** Where the path leads right to a behaviour by the relation that is indexed. */
  Optional<BehaviourPart> part(List<Hop> path) {
    if (path.size() != 1) {
      return Optional.empty();
    }
    Hop hop = path.getFirst();
    Catalogue catalogue = values.catalogue();
    List<Link> links = catalogue.marts().links(people.name(), hop.mart(), hop.by());
    if (links.isEmpty()) {
      return Optional.empty();
    }
    Link link = links.getFirst();
    String owner = BehaviourPart.owner(people, link.far().attribute());
    return link.near().attribute().equals(people.key())
        ? file.directory()
            .behaviour()
            .flatMap(layer -> layer.part(hop.mart()))
            .filter(part -> part.owner().equals(owner))
        : Optional.empty();
  }

  /** Empty when something is asked of the rows that the index does not know. */
  Optional<Asked> asked(Rows rows) throws InterruptedException, PassingValues.Unanswered {
    Optional<BehaviourPart> part = part(rows.path());
    if (part.isEmpty()) {
      return Optional.empty();
    }
    Mart mart = values.catalogue().mart(part.get().mart()).orElseThrow();
    Optional<RowTest> window =
        switch (rows.window()) {
          case Window.Ever() -> Optional.of(new RowTest.All());
          case Window.During(var test) -> inTime(mart, part.get(), test);
        };
    Optional<RowTest> where = all(mart, part.get(), rows.where());
    return window.isEmpty() || where.isEmpty()
        ? Optional.empty()
        : Optional.of(new Asked(mart, part.get(), window.get(), where.get()));
  }

  Optional<RowTest> inTime(Mart mart, BehaviourPart part, TimeTest test)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<Attribute> time = mart.attribute(mart.time());
    return time.isEmpty()
        ? Optional.empty()
        : tested(mart, part, time.get().name(), new AttributeRule(time.get().name(), test));
  }

  private Optional<RowTest> all(Mart mart, BehaviourPart part, List<Part> parts)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<List<RowTest>> tests = tests(mart, part, parts);
    return tests.map(RowTest::all);
  }

  private Optional<List<RowTest>> tests(Mart mart, BehaviourPart part, List<Part> parts)
      throws InterruptedException, PassingValues.Unanswered {
    List<RowTest> tests = new ArrayList<>();
    for (Part one : parts) {
      if (!one.isLive()) {
        continue;
      }
      Optional<RowTest> test = test(mart, part, one.rule());
      if (test.isEmpty()) {
        return Optional.empty();
      }
      tests.add(one.isNot() ? new RowTest.Not(test.get()) : test.get());
    }
    return Optional.of(tests);
  }

  private Optional<RowTest> test(Mart mart, BehaviourPart part, Rule rule)
      throws InterruptedException, PassingValues.Unanswered {
    return switch (rule) {
      case Everyone() -> Optional.of(new RowTest.All());
      case AttributeRule(var name, var test) when IndexedLeaves.isOfOneValue(test) ->
          tested(mart, part, name, rule);
      case ListRule list -> tested(mart, part, list.attribute(), rule);
      case Group(var join, var parts) -> {
        Optional<List<RowTest>> tests = tests(mart, part, parts);
        yield tests.isEmpty() ? Optional.empty() : joined(join, tests.get());
      }
      case Rule _ -> Optional.empty();
    };
  }

  private static Optional<RowTest> joined(Group.Join join, List<RowTest> tests) {
    return switch (join) {
      case Group.Join.AllOf() -> Optional.of(RowTest.all(tests));
      case Group.Join.AnyOf() -> Optional.of(new RowTest.Either(tests));
      case Group.Join.NoneOf() -> Optional.of(new RowTest.Not(new RowTest.Either(tests)));
      case Group.Join.AtLeast _ -> Optional.empty();
    };
  }

  private Optional<RowTest> tested(Mart mart, BehaviourPart part, AttributeName name, Rule rule)
      throws InterruptedException, PassingValues.Unanswered {
    Optional<Attribute> attribute =
        name.mart().equals(mart.name()) && !values.isTrait(name)
            ? mart.attribute(name.attribute())
            : Optional.empty();
    Optional<IndexedColumn> column = attribute.flatMap(found -> part.column(found.column()));
    if (column.isEmpty()) {
      return Optional.empty();
    }
    Optional<AttributeTest> test =
        rule instanceof AttributeRule(var _, var asked) ? Optional.of(asked) : Optional.empty();
    return values
        .passing(mart, attribute.orElseThrow(), column.get(), rowsFile, rule, test)
        .map(codes -> new RowTest.Among(column.get(), codes));
  }
}
