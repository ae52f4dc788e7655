package studio.marquee.model.format;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** One object of a document with its place in it: what is asked for must be there and be right. */
record StrictNode(String file, String pointer, JsonNode node) {
  private static final int MOST_DIGITS = 100;

  static StrictNode root(String file, JsonNode node) throws ProblemException {
    return object(file, "", node);
  }

  private static StrictNode object(String file, String pointer, JsonNode node)
      throws ProblemException {
    if (!node.isObject()) {
      throw wrongType(file, pointer, "an object");
    }
    return new StrictNode(file, pointer, node);
  }

  void allowOnly(String... fields) throws ProblemException {
    allowOnly(Set.of(fields));
  }

  void allowOnly(Set<String> fields) throws ProblemException {
    for (String name : node.propertyNames()) {
      if (!fields.contains(name)) {
        String known = String.join(", ", fields.stream().sorted().toList());
        throw problem(FormatProblem.UNKNOWN_FIELD, name, known);
      }
    }
  }

  /** What kind of file this is, and in which version; anything else is refused. */
  void requireFormat(String format) throws ProblemException {
    if (!node.has("format")) {
      throw problem(FormatProblem.NO_FORMAT, format);
    }
    String found = text("format");
    if (!found.equals(format)) {
      throw problem(FormatProblem.OTHER_FORMAT, found, format);
    }
  }

  StrictNode object(String field) throws ProblemException {
    return object(file, at(field), required(field));
  }

  String text(String field) throws ProblemException {
    return asText(at(field), required(field));
  }

  /** The name of a mart, an attribute or a source. */
  String name(String field) throws ProblemException {
    String name = text(field);
    if (!AttributeName.isPart(name)) {
      throw problem(FormatProblem.NOT_A_NAME, name);
    }
    return name;
  }

  /** An attribute with the name of its mart. */
  AttributeName attribute(String field) throws ProblemException {
    String name = text(field);
    return AttributeName.parse(name).orElseThrow(() -> problem(FormatProblem.NOT_A_NAME, name));
  }

  /** Attributes with the names of their marts; none when the field is absent. */
  List<AttributeName> attributes(String field) throws ProblemException {
    return has(field) ? names(field, AttributeName::parse) : List.of();
  }

  /** What is found by its name; empty is whatever is no name. */
  <T> List<T> names(String field, Function<String, Optional<T>> reading) throws ProblemException {
    return some(field, "name", (place, value) -> asName(place, value, reading));
  }

  boolean has(String field) {
    return node.has(field);
  }

  /** The objects of a list; none when the field is absent. */
  List<StrictNode> objects(String field) throws ProblemException {
    List<StrictNode> objects = new ArrayList<>();
    JsonNode list = node.get(field);
    if (list == null) {
      return objects;
    }
    if (!list.isArray()) {
      throw wrongType(file, at(field), "a list");
    }
    for (int i = 0; i < list.size(); i++) {
      objects.add(object(file, at(field) + "/" + i, list.get(i)));
    }
    return objects;
  }

  /** The objects of a list that must be there and hold one. */
  List<StrictNode> someObjects(String field) throws ProblemException {
    return some(field, "object", (place, value) -> object(file, place, value));
  }

  boolean isTrue(String field) throws ProblemException {
    JsonNode value = node.get(field);
    if (value == null) {
      return false;
    }
    if (!value.isBoolean()) {
      throw wrongType(file, at(field), "true or false");
    }
    return value.booleanValue();
  }

  String textOrBlank(String field) throws ProblemException {
    return node.has(field) ? text(field) : "";
  }

  /** All fields, whatever they are called; every one must hold a text. */
  Map<String, String> textFields() throws ProblemException {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : node.propertyNames()) {
      fields.put(name, text(name));
    }
    return fields;
  }

  List<String> texts(String field) throws ProblemException {
    return some(field, "text", this::asText);
  }

  /** The texts, numbers and yes or no of a list as texts, without its nulls; it must be there. */
  List<String> scalars(String field) throws ProblemException {
    List<String> scalars = new ArrayList<>();
    for (JsonNode value : some(field, "value", (_, found) -> found)) {
      if (value.isContainer()) {
        throw wrongType(file, at(field), "a list of texts and numbers");
      }
      if (!value.isNull()) {
        scalars.add(value.asString());
      }
    }
    return scalars;
  }

  BigDecimal number(String field) throws ProblemException {
    return asNumber(at(field), required(field));
  }

  List<BigDecimal> numbers(String field) throws ProblemException {
    return some(field, "number", this::asNumber);
  }

  int whole(String field) throws ProblemException {
    JsonNode value = required(field);
    if (!value.isIntegralNumber() || !value.canConvertToInt()) {
      throw wrongType(file, at(field), "a whole number");
    }
    return value.intValue();
  }

  LocalDate day(String field) throws ProblemException {
    String text = text(field);
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException noDay) {
      ProblemException problem = wrongType(file, at(field), "a day such as 2026-11-20");
      problem.addSuppressed(noDay);
      throw problem;
    }
  }

  /** The option that is spelled like this. */
  <T> T oneOf(String field, List<T> options, Function<T, String> spelling) throws ProblemException {
    return asOneOf(at(field), required(field), options, spelling);
  }

  <T> Set<T> someOf(String field, List<T> options, Function<T, String> spelling)
      throws ProblemException {
    return new LinkedHashSet<>(
        some(field, "name", (place, value) -> asOneOf(place, value, options, spelling)));
  }

  /** What makes itself from values that must fit together. */
  <T> T possible(Maker<T> maker) throws ProblemException {
    return checked(
        (node, refused) ->
            node.problem(FormatProblem.IMPOSSIBLE_VALUE, String.valueOf(refused.getMessage()))
                .problem(),
        maker);
  }

  <T> T checked(BiFunction<StrictNode, IllegalArgumentException, Problem> otherwise, Maker<T> maker)
      throws ProblemException {
    try {
      return maker.make();
    } catch (IllegalArgumentException refused) {
      throw new ProblemException(otherwise.apply(this, refused), refused);
    }
  }

  ProblemException problem(FormatProblem code, String... more) {
    List<String> details = new ArrayList<>(List.of(file, place(pointer)));
    details.addAll(List.of(more));
    return new ProblemException(new Problem(code, details));
  }

  private JsonNode required(String field) throws ProblemException {
    JsonNode value = node.get(field);
    if (value == null) {
      throw problem(FormatProblem.MISSING_FIELD, field);
    }
    return value;
  }

  private <T> List<T> some(String field, String what, Element<T> element) throws ProblemException {
    JsonNode values = required(field);
    if (!values.isArray() || values.isEmpty()) {
      throw wrongType(file, at(field), "a list of at least one " + what);
    }
    List<T> elements = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      elements.add(element.read(at(field) + "/" + i, values.get(i)));
    }
    return elements;
  }

  private <T> T asOneOf(String place, JsonNode value, List<T> options, Function<T, String> spelling)
      throws ProblemException {
    for (T option : options) {
      if (value.isString() && spelling.apply(option).equals(value.stringValue())) {
        return option;
      }
    }
    String known = String.join(", ", options.stream().map(spelling).toList());
    throw wrongType(file, place, "one of: " + known);
  }

  /** A short text such as 1e999999999 would be a number that fills the memory when written out. */
  private BigDecimal asNumber(String place, JsonNode value) throws ProblemException {
    if (!value.isNumber()) {
      throw wrongType(file, place, "a number");
    }
    BigDecimal number = value.decimalValue();
    if (number.precision() > MOST_DIGITS || Math.abs((long) number.scale()) > MOST_DIGITS) {
      throw wrongType(file, place, "a number of at most " + MOST_DIGITS + " digits");
    }
    return number;
  }

  private String asText(String place, JsonNode value) throws ProblemException {
    if (!value.isString()) {
      throw wrongType(file, place, "a text");
    }
    String text = value.stringValue();
    if (text.codePoints().anyMatch(StrictNode::isUnheld)) {
      throw wrongType(file, place, "a text of whole characters without the character NUL");
    }
    return text;
  }

  /** What no database holds alike: NUL, and half of a character that others take for a "?". */
  private static boolean isUnheld(int letter) {
    return letter == 0 || Character.getType(letter) == Character.SURROGATE;
  }

  private <T> T asName(String place, JsonNode value, Function<String, Optional<T>> reading)
      throws ProblemException {
    String text = asText(place, value);
    return reading
        .apply(text)
        .orElseThrow(
            () -> new ProblemException(Problem.of(FormatProblem.NOT_A_NAME, file, place, text)));
  }

  private String at(String field) {
    return pointer + "/" + field;
  }

  private static ProblemException wrongType(String file, String pointer, String expected) {
    return new ProblemException(
        Problem.of(FormatProblem.WRONG_TYPE, file, place(pointer), expected));
  }

  private static String place(String pointer) {
    return pointer.isEmpty() ? "/" : pointer;
  }

  @FunctionalInterface
  private interface Element<T> {
    T read(String place, JsonNode value) throws ProblemException;
  }

  /** Makes a record that checks itself. */
  @FunctionalInterface
  interface Maker<T> {
    T make() throws ProblemException;
  }
}
