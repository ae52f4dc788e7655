package studio.marquee.connect.question;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import studio.marquee.connect.cache.CacheTable;
import studio.marquee.model.answer.Sample;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.AttributeType;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.policy.Action;
import studio.marquee.model.policy.Decision;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Segment;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/**
 * Chooses people by chance: those whose key has the lowest fingerprints with a salt. Who is chosen
 * does not depend on the order of rows, on the machine or on the moment.
 */
final class Sampling {
  private final Ground ground;
  private final DuckDbDialect dialect = new DuckDbDialect();

  Sampling(Ground ground) {
    this.ground = ground;
  }

  Sample sample(Segment segment, int most, String salt)
      throws ProblemException, InterruptedException {
    Decision.Obligations bare = ground.require(Action.SAMPLE, segment, Set.of());
    RowSet audience = ground.members(segment.whole());
    if (audience.count() < Math.max(bare.floor(), ground.floor())) {
      throw new ProblemException(
          Problem.of(QuestionProblem.TOO_FEW, segment.title(), ground.floor()));
    }
    List<Attribute> shown = new ArrayList<>();
    List<Sample.Withheld> withheld = new ArrayList<>();
    for (Attribute attribute : ground.population().attributes()) {
      Optional<Problem> reason = ground.unshown(attribute.name());
      if (reason.isPresent()) {
        withheld.add(new Sample.Withheld(attribute, reason.get()));
      } else {
        shown.add(attribute);
      }
    }
    Set<AttributeName> names = new LinkedHashSet<>(shown.stream().map(Attribute::name).toList());
    Decision.Obligations duties = ground.require(Action.SAMPLE, segment, names);
    List<Sample.Column> columns =
        shown.stream()
            .map(attribute ->
                new Sample.Column(
                    attribute, duties.masks().getOrDefault(attribute.name(), new Mask.Plain())))
            .toList();
    int rows = Math.min(most, duties.cap());
    return new Sample(
        ground.told(audience.count()), columns, withheld, rows(audience, shown, rows, salt));
  }

  private List<Sample.Row> rows(RowSet audience, List<Attribute> shown, int most, String salt)
      throws ProblemException, InterruptedException {
    Attribute key = ground.population().attribute(ground.population().key()).orElseThrow();
    Wording text = new Wording().say("select true");
    for (Attribute attribute : shown) {
      text.say(", ");
      value(text, attribute);
    }
    text.say(" from " + ground.sql().from() + " where ").isIn(audience, CacheTable.ROW_ID);
    String keyText = "cast(" + dialect.quoted(key.column()) + " as varchar)";
    text.say(" order by " + dialect.fingerprint(keyText) + ", " + keyText, salt);
    text.say(" limit ?", most);
    return ground
        .engine()
        .ask(
            text.done(),
            found -> {
              List<Sample.Row> rows = new ArrayList<>();
              while (found.next()) {
                rows.add(row(found, shown.size()));
              }
              return rows;
            });
  }

  /** As it is written; moments as the clock of the workspace shows them. */
  private void value(Wording text, Attribute attribute) {
    text.say("cast(");
    if (attribute.type() == AttributeType.MOMENT) {
      String[] around = dialect.localTime("\u0000").split("\u0000", -1);
      text.say(around[0], ground.workspace().timeZone().getId());
      text.say(ground.sql().value(attribute.name())).say(around[1]);
    } else {
      text.say(ground.sql().value(attribute.name()));
    }
    text.say(" as varchar)");
  }

  private static Sample.Row row(ResultSet found, int columns) throws SQLException {
    List<Optional<String>> values = new ArrayList<>();
    for (int column = 2; column <= columns + 1; column++) {
      values.add(Optional.ofNullable(found.getString(column)));
    }
    return new Sample.Row(values);
  }
}
