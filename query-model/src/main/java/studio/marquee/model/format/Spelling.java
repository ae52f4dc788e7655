package studio.marquee.model.format;

import java.util.Map;
import java.util.Set;
import studio.marquee.model.problem.ProblemException;
import studio.marquee.model.segment.AttributeTest;

/** How files spell one kind of test: its phrase, the fields next to it, and how to read them. */
record Spelling(String phrase, Set<String> fields, Reading reading) {

  /** The test that a node describes; its fields are known to be the right ones. */
  @FunctionalInterface
  interface Reading {
    AttributeTest read(StrictNode node) throws ProblemException;
  }

  /** A test that says everything by its phrase. */
  static Spelling plain(String phrase, AttributeTest test) {
    return new Spelling(phrase, Set.of(), node -> test);
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
