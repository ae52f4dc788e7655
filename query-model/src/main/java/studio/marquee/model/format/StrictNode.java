package studio.marquee.model.format;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/** One object of a document with its place in it: what is asked for must be there and be right. */
record StrictNode(String file, String pointer, JsonNode node) {

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
    Set<String> allowed = Set.of(fields);
    for (String name : node.propertyNames()) {
      if (!allowed.contains(name)) {
        String known = String.join(", ", Arrays.stream(fields).sorted().toList());
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

  List<String> texts(String field) throws ProblemException {
    JsonNode values = required(field);
    if (!values.isArray() || values.isEmpty()) {
      throw wrongType(file, at(field), "a list of at least one text");
    }
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      texts.add(asText(at(field) + "/" + i, values.get(i)));
    }
    return texts;
  }

  BigDecimal number(String field) throws ProblemException {
    JsonNode value = required(field);
    if (!value.isNumber()) {
      throw wrongType(file, at(field), "a number");
    }
    return value.decimalValue();
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

  private String asText(String place, JsonNode value) throws ProblemException {
    if (!value.isString()) {
      throw wrongType(file, place, "a text");
    }
    return value.stringValue();
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

  /** Makes a record that checks itself. */
  @FunctionalInterface
  interface Maker<T> {
    T make() throws ProblemException;
  }
}
