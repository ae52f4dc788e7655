package studio.marquee.model.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.marquee.model.catalogue.Catalogue;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.mart.Mart;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.AttributeRule;
import studio.marquee.model.segment.AttributeTest;
import studio.marquee.model.segment.AudienceRule;
import studio.marquee.model.segment.CalculationRule;
import studio.marquee.model.segment.ComparisonTest;
import studio.marquee.model.segment.Everyone;
import studio.marquee.model.segment.Group;
import studio.marquee.model.segment.KeysRule;
import studio.marquee.model.segment.LifecycleRule;
import studio.marquee.model.segment.ListRule;
import studio.marquee.model.segment.NumberTest;
import studio.marquee.model.segment.OccurrenceRule;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.PlaceRule;
import studio.marquee.model.segment.PriorityRule;
import studio.marquee.model.segment.RankRule;
import studio.marquee.model.segment.RelatedRule;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.segment.SequenceRule;
import studio.marquee.model.segment.SplitRule;
import studio.marquee.model.sql.dialect.Dialect;

/**
 * Writes one condition. Tables of subqueries are called r1, r2 and so on in the order in which they
 * are first needed, so that the same rule always gives the same text.
 */
final class RuleWriting {
  private final Catalogue catalogue;
  private final Dialect dialect;
  private final Now now;
  private final Tables tables;
  private final Places places;
  private final TestSql tests;
  private final RowsSql rows;
  private final CalculationSql calculations;
  private final RelatedSql related;
  private final SequenceSql sequences;
  private final RankSql ranks;
  private final MemberSql members;
  private int frames;

  RuleWriting(Catalogue catalogue, Dialect dialect, Now now, Tables tables, Places places) {
    this.catalogue = catalogue;
    this.dialect = dialect;
    this.now = now;
    this.tables = tables;
    this.places = places;
    this.tests = new TestSql(dialect, now);
    this.rows = new RowsSql(this);
    this.calculations = new CalculationSql(this, rows);
    this.related = new RelatedSql(this, rows, calculations);
    this.sequences = new SequenceSql(this, rows);
    this.ranks = new RankSql(this);
    this.members = new MemberSql(this);
  }

  /** Everyone, when everything in the tree is muted. */
  SqlText condition(Rule rule, Scope scope) {
    return live(rule, scope).orElseGet(() -> SqlText.of("true"));
  }

  Optional<SqlText> live(Part part, Scope scope) {
    Optional<SqlText> condition = part.isMuted() ? Optional.empty() : live(part.rule(), scope);
    return part.isNot() ? condition.map(text -> text.inside("not ", "")) : condition;
  }

  /** Empty when nothing of the rule counts. */
  private Optional<SqlText> live(Rule rule, Scope scope) {
    Optional<SqlText> condition =
        rule instanceof Group(var join, var parts)
            ? GroupSql.joined(join, live(parts, scope))
            : Optional.of(single(rule, scope));
    return condition.map(text -> text.inside(places.comment(rule), ""));
  }

  /** The conditions of all parts that count. */
  List<SqlText> live(List<Part> parts, Scope scope) {
    return parts.stream().flatMap(part -> live(part, scope).stream()).toList();
  }

  private SqlText single(Rule rule, Scope scope) {
    return switch (rule) {
      case Everyone() -> SqlText.of("true");
      case AttributeRule(var name, var test) ->
          tested(held(name, scope), test, frame(name, scope), scope);
      case PlaceRule place -> place(place, scope);
      case CalculationRule(var calculation, var test) ->
          tested(calculations.held(calculation, scope), test, scope.subject(), scope);
      case RelatedRule(var quantifier, var of) -> related.condition(quantifier, of, scope);
      case OccurrenceRule occurrence -> related.condition(occurrence, scope);
      case SequenceRule sequence -> sequences.condition(sequence, scope);
      case ListRule list -> members.condition(list, scope);
      case KeysRule keys -> members.condition(keys, scope);
      case RankRule(var ranking, var among) -> {
        Scope alone = Scope.alone(scope.subject());
        yield ranks.condition(ranking, condition(Part.allOf(among), alone), scope);
      }
      case SplitRule split -> ranks.condition(split, scope);
      case AudienceRule _, PriorityRule _, LifecycleRule _ ->
          condition(catalogue.plain(rule), scope);
      case Group _ -> throw new IllegalArgumentException("not a single rule");
    };
  }

  private SqlText tested(Held held, AttributeTest test, Scope.Frame about, Scope scope) {
    List<Held> more = new ArrayList<>();
    if (test instanceof ComparisonTest comparison) {
      more.add(held(comparison.other(), scope));
    } else if (test instanceof NumberTest.PercentileBand) {
      more.add(Held.column(table(about), AttributeType.NUMBER));
    }
    return tests.condition(held, test, more);
  }

  private SqlText place(PlaceRule place, Scope scope) {
    Held latitude = held(place.latitude(), scope);
    Held longitude = held(place.longitude(), scope);
    Guard guard = latitude.guard() == Guard.ASK_FIRST ? longitude.guard() : latitude.guard();
    return guard
        .around(PlaceSql.condition(place), "{0}", "{1}")
        .filled(latitude.text(), longitude.text());
  }

  /** A column of a row that can be spoken of, or a trait worked out for it. */
  Held held(AttributeName name, Scope scope) {
    Attribute attribute = attribute(name);
    Scope.Frame frame = frame(name, scope);
    Optional<Trait> trait = catalogue.trait(name);
    return trait.isPresent()
        ? calculations.held(trait.get().calculation(), scope.upTo(frame))
        : Held.column(scope.before(frame) + dialect.quoted(attribute.column()), attribute.type());
  }

  /** Texts by their letters alone, everything else as it is. */
  SqlText exact(Held held) {
    return switch (held.type()) {
      case TEXT -> SqlText.of(dialect.exact("{0}")).filled(held.text());
      case NUMBER, YES_NO, DATE, MOMENT, LIST -> held.text();
    };
  }

  /** Texts in the order of their code points, everything else as it is. */
  SqlText ordered(Held held) {
    return switch (held.type()) {
      case TEXT -> SqlText.of(dialect.ordered("{0}")).filled(held.text());
      case NUMBER, YES_NO, DATE, MOMENT, LIST -> held.text();
    };
  }

  private static Scope.Frame frame(AttributeName name, Scope scope) {
    return scope
        .frame(name.mart())
        .orElseThrow(() -> new IllegalArgumentException("no row to ask about " + name));
  }

  /** The column that names the row; empty where a mart has none. */
  Optional<String> key(Scope.Frame frame, Scope scope) {
    return frame
        .mart()
        .attribute(frame.mart().key())
        .map(key -> scope.before(frame) + dialect.quoted(key.column()));
  }

  /** The same for an order. */
  Optional<String> orderedKey(Scope.Frame frame, Scope scope) {
    boolean isText =
        frame.mart().attribute(frame.mart().key()).map(Attribute::type).orElse(AttributeType.NUMBER)
            == AttributeType.TEXT;
    return key(frame, scope).map(key -> isText ? dialect.ordered(key) : key);
  }

  Scope.Frame frame(Mart mart) {
    frames++;
    return new Scope.Frame(mart, "r" + frames);
  }

  String table(Scope.Frame frame) {
    return tables.of(frame.mart()) + " as " + frame.alias();
  }

  Mart mart(String name) {
    return catalogue
        .mart(name)
        .orElseThrow(() -> new IllegalArgumentException("unknown mart " + name));
  }

  Attribute attribute(AttributeName name) {
    return catalogue
        .attribute(name)
        .orElseThrow(() -> new IllegalArgumentException("unknown attribute " + name));
  }

  Catalogue catalogue() {
    return catalogue;
  }

  Dialect dialect() {
    return dialect;
  }

  Now now() {
    return now;
  }

  TestSql tests() {
    return tests;
  }

  CalculationSql calculations() {
    return calculations;
  }
}
