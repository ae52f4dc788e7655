package studio.marquee.model.format;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeTest;

/**
 * How files spell one of several kinds: its phrase, the fields that go with it, and how to read
 * them.
 */
record Spelling<T>(String phrase, Set<String> fields, Reading<T> reading) {

  /** What a node describes; its fields are known to be the right ones. */
  @FunctionalInterface
  interface Reading<T> {
    T read(StrictNode node) throws ProblemException;
  }

  /** What says everything by its phrase. */
  static <T> Spelling<T> plain(String phrase, T meant) {
    return new Spelling<>(phrase, Set.of(), node -> meant);
  }

  /** The fields of this kind, and those that all of its family have. */
  Set<String> fieldsAnd(String... common) {
    return Stream.concat(fields.stream(), Stream.of(common)).collect(Collectors.toSet());
  }

  T read(StrictNode node) throws ProblemException {
    return node.possible(() -> reading.read(node));
  }

  /** The one whose phrase a field holds. */
  static <T> Spelling<T> of(StrictNode node, String field, List<Spelling<T>> known)
      throws ProblemException {
    return node.oneOf(field, known, Spelling::phrase);
  }

  /** The test whose phrase the node holds. */
  static <T extends AttributeTest> Spelling<? extends T> ofTest(
      StrictNode node, List<? extends Spelling<? extends T>> known) throws ProblemException {
    String phrase = node.text("test");
    for (Spelling<? extends T> spelling : known) {
      if (spelling.phrase().equals(phrase)) {
        return spelling;
      }
    }
    throw node.problem(FormatProblem.UNKNOWN_TEST, phrase, phrases(known));
  }

  static String phrases(List<? extends Spelling<?>> known) {
    return String.join(", ", known.stream().map(Spelling::phrase).toList());
  }

  static void write(Map<String, Object> fields, String phrase) {
    fields.put("test", phrase);
  }

  static void write(Map<String, Object> fields, String phrase, String field, Object value) {
    write(fields, phrase);
    fields.put(field, value);
  }

  static void writeBetween(Map<String, Object> fields, String phrase, Object from, Object to) {
    write(fields, phrase, "from", from);
    fields.put("to", to);
  }
}
