package studio.marquee.connect.agreement;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import studio.marquee.model.member.RowSet;
import studio.marquee.model.member.RuleSets;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.Rule;
import studio.marquee.model.sql.RuleSql;
import studio.marquee.model.sql.SqlText;
import studio.marquee.model.sql.dialect.DuckDbDialect;

/** Holds what is loaded together with it against the referee; an error is a disagreement too. */
public final class Trial implements Judge {
  @Override
  public Optional<String> disagreement(
      long seed, Map<Long, Object> rooms, Means means, List<List<Object>> right) {
    try {
      Fuel.fill();
      Courtroom room = room(seed, rooms);
      for (int number = 0; number < room.questions(); number++) {
        Fuel.fill();
        if (!isRight(room, number, means, number < right.size() ? right.get(number) : List.of())) {
          return Optional.of("means others by question " + number);
        }
      }
      return Optional.empty();
    } catch (SQLException
        | ProblemException
        | InterruptedException
        | RuntimeException
        | LinkageError
        | StackOverflowError failure) {
      return Optional.of(String.valueOf(failure));
    }
  }

  private static Courtroom room(long seed, Map<Long, Object> rooms) {
    return (Courtroom) rooms.computeIfAbsent(seed, Courtroom::ofSeed);
  }

  @Override
  public List<List<Object>> statements(long seed, Map<Long, Object> rooms) {
    Courtroom room = room(seed, rooms);
    return IntStream.range(0, room.questions())
        .mapToObj(number -> said(statement(room, number, room.segment(number).whole())))
        .toList();
  }

  private static List<Object> said(SqlText text) {
    return List.of(text.text(), text.parameters());
  }

  private static boolean isRight(Courtroom room, int number, Means means, List<Object> right)
      throws SQLException, ProblemException, InterruptedException {
    return switch (means) {
      case STATEMENTS -> isRightByStatement(room, number, right);
      case SETS -> isRightBySets(room, number);
      case BOTH ->
          said(statement(room, number, room.segment(number).whole())).equals(right)
              || (isRightByStatement(room, number, right) && isRightBySets(room, number));
    };
  }

  private static boolean isRightByStatement(Courtroom room, int number, List<Object> right)
      throws SQLException {
    Rule whole = room.segment(number).whole();
    SqlText where = statement(room, number, whole);
    if (said(where).equals(right)) {
      return true;
    }
    boolean isRight = keys(room, number, where).equals(room.meant(number));
    boolean isTurned = isRight && Courtroom.isLive(whole);
    return isRight && (!isTurned || isTurnedRight(room, number, Courtroom.not(whole)));
  }

  private static boolean isTurnedRight(Courtroom room, int number, Rule not) throws SQLException {
    return keys(room, number, statement(room, number, not)).equals(room.others(number));
  }

  private static Set<String> keys(Courtroom room, int number, SqlText where) throws SQLException {
    return room.keys(room.population(number), where.text(), where.parameters());
  }

  private static SqlText statement(Courtroom room, int number, Rule rule) {
    return new RuleSql(
            room.catalogue(),
            new DuckDbDialect(),
            room.now(),
            mart -> '"' + mart.name() + '"',
            room.population(number))
        .condition(rule);
  }

  private static boolean isRightBySets(Courtroom room, int number)
      throws ProblemException, InterruptedException {
    int size = room.everyone(number).size();
    RowSet found =
        new RuleSets(size, room.catalogue(), leaf -> RowSet.of(size, room.places(number, leaf)))
            .of(room.segment(number).whole());
    Set<String> keys = new TreeSet<>();
    for (int place = 0; place < size; place++) {
      if (found.contains(place)) {
        keys.add(room.everyone(number).get(place));
      }
    }
    return keys.equals(room.meant(number));
  }
}
