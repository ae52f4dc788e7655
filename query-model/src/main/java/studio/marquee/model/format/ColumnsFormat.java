package studio.marquee.model.format;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Sensitivity;
import studio.marquee.model.policy.Access;
import studio.marquee.model.policy.Columns;
import studio.marquee.model.policy.Mask;
import studio.marquee.model.policy.Span;
import studio.marquee.model.problem.ProblemException;

/** How a policy says what may be had of columns. */
final class ColumnsFormat {
  private static final Columns UNSAID = new Columns(Optional.of(Sensitivity.INTERNAL), Map.of());

  private static final List<Spelling<Mask>> MASKS =
      List.of(
          new Spelling<>("hash", Set.of(), node -> new Mask.Hashed()),
          new Spelling<>("band", Set.of("width"), node -> new Mask.Banded(node.whole("width"))),
          new Spelling<>(
              "bucket",
              Set.of("by"),
              node -> new Mask.Bucketed(Phrases.read(node, "by", Span.values()))),
          new Spelling<>(
              "truncate", Set.of("letters"), node -> new Mask.Truncated(node.whole("letters"))));

  private ColumnsFormat() {}

  /** Of the field {@code columns}; what is not said there is as the least of roles has it. */
  static Columns read(StrictNode entry) throws ProblemException {
    if (!entry.has("columns")) {
      return UNSAID;
    }
    StrictNode node = entry.object("columns");
    node.allowOnly("upTo", "full", "countOnly", "hidden", "masked");
    Named named = new Named(node, new LinkedHashMap<>());
    named.all("full", Access.full());
    named.all("countOnly", Access.countOnly());
    named.all("hidden", Access.hidden());
    for (StrictNode masked : node.objects("masked")) {
      Spelling<Mask> spelling = Spelling.of(masked, "mask", MASKS);
      masked.allowOnly(spelling.fieldsAnd("column", "mask", "countOnly"));
      Access.Showing showing =
          masked.isTrue("countOnly") ? Access.Showing.COUNT_ONLY : Access.Showing.SHOWN;
      named.one(masked.attribute("column"), new Access.Held(spelling.read(masked), showing));
    }
    return new Columns(upTo(node), named.columns());
  }

  private static Optional<Sensitivity> upTo(StrictNode node) throws ProblemException {
    if (!node.has("upTo")) {
      return UNSAID.upTo();
    }
    return node.text("upTo").equals("none")
        ? Optional.empty()
        : Optional.of(Phrases.read(node, "upTo", Sensitivity.values()));
  }

  private record Named(StrictNode node, Map<AttributeName, Access> columns) {
    void all(String field, Access access) throws ProblemException {
      for (AttributeName column : node.attributes(field)) {
        one(column, access);
      }
    }

    void one(AttributeName column, Access access) throws ProblemException {
      if (columns.put(column, access) != null) {
        throw node.problem(FormatProblem.IMPOSSIBLE_VALUE, "column twice: " + column);
      }
    }
  }
}
