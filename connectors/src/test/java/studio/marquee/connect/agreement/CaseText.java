package studio.marquee.connect.agreement;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Part;
import studio.marquee.model.segment.Rule;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A case as a file. Rules are written component by component under the names of their records, so
 * that a new kind of rule needs nothing here, and files do not depend on the format of workspaces.
 */
final class CaseText {
  private static final String KIND = "is";

  private final JsonMapper json =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  String write(Case asked, String why) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("why", why);
    fields.put("moment", asked.now().moment().toString());
    fields.put("zone", asked.now().zone().toString());
    fields.put("people", asked.people().stream().map(CaseText::person).toList());
    fields.put("rule", written(asked.segment().rule()));
    fields.put("exclude", written(asked.segment().exclude()));
    return json.writeValueAsString(fields) + "\n";
  }

  Case read(String text) {
    Map<?, ?> fields = json.readValue(text, Map.class);
    Now now =
        new Now(
            Instant.parse(field(fields, "moment").toString()),
            ZoneId.of(field(fields, "zone").toString()));
    List<Map<String, Object>> people = new ArrayList<>();
    for (Object person : (List<?>) field(fields, "people")) {
      people.add(readPerson((Map<?, ?>) person));
    }
    Rule rule = Rule.class.cast(read(field(fields, "rule"), Rule.class));
    List<Part> exclude =
        ((List<?>) field(fields, "exclude"))
            .stream().map(part -> Part.class.cast(read(part, Part.class))).toList();
    return new Case(people, now, Trees.segment(rule, exclude));
  }

  private static Object field(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return value;
  }

  private static Map<String, Object> person(Map<String, Object> person) {
    Map<String, Object> fields = new TreeMap<>();
    person.forEach((attribute, value) -> fields.put(attribute, value.toString()));
    return fields;
  }

  private static Map<String, Object> readPerson(Map<?, ?> fields) {
    Map<String, Object> person = new TreeMap<>();
    fields.forEach((name, value) -> person.put(name.toString(), value(name, value.toString())));
    return Map.copyOf(person);
  }

  private static Object value(Object name, String text) {
    return switch (PeopleMart.MART.attribute(name.toString()).orElseThrow().type()) {
      case TEXT -> text;
      case LIST -> throw new UnsupportedOperationException();
      case YES_NO -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case MOMENT -> Instant.parse(text);
      case NUMBER -> {
        if (isAmong(PeopleMart.DECIMALS, name)) {
          yield new BigDecimal(text);
        }
        yield isAmong(PeopleMart.WHOLES, name) ? (Object) Long.valueOf(text) : Double.valueOf(text);
      }
    };
  }

  private static boolean isAmong(List<AttributeName> names, Object name) {
    return names.stream().anyMatch(known -> known.attribute().equals(name));
  }

  private static Object written(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(CaseText::written).toList();
      case Set<?> set -> new TreeSet<>(set.stream().map(Object::toString).toList());
      case AttributeName name -> name.attribute();
      case Record written -> fields(written);
      case Integer number -> number;
      default -> value.toString();
    };
  }

  private static Map<String, Object> fields(Record value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KIND, value.getClass().getSimpleName());
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        fields.put(component.getName(), written(component.getAccessor().invoke(value)));
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return fields;
  }

  private static Object read(Object value, Type type) {
    if (type instanceof ParameterizedType some) {
      Stream<Object> values =
          ((List<?>) value).stream().map(one -> read(one, some.getActualTypeArguments()[0]));
      return some.getRawType() == Set.class ? Set.copyOf(values.toList()) : values.toList();
    }
    Class<?> wanted = (Class<?>) type;
    if (value instanceof Map<?, ?> fields) {
      return made(fields, kind(wanted, field(fields, KIND).toString()).orElseThrow());
    }
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(constant -> constant.toString().equals(value.toString()))
          .findFirst()
          .orElseThrow();
    }
    return scalar(value, wanted);
  }

  private static Object scalar(Object value, Class<?> wanted) {
    if (wanted == int.class) {
      return value;
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal(value.toString());
    }
    if (wanted == LocalDate.class) {
      return LocalDate.parse(value.toString());
    }
    return wanted == String.class ? value : new AttributeName(PeopleMart.NAME, value.toString());
  }

  /** The record of that name among all that are permitted below the type. */
  private static Optional<Class<?>> kind(Class<?> type, String name) {
    if (type.isRecord()) {
      return type.getSimpleName().equals(name) ? Optional.of(type) : Optional.empty();
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(below -> kind(below, name).stream())
        .<Class<?>>map(found -> found)
        .findFirst();
  }

  private static Object made(Map<?, ?> fields, Class<?> kind) {
    try {
      RecordComponent[] components = kind.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        values[i] = read(field(fields, components[i].getName()), components[i].getGenericType());
      }
      return kind.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalArgumentException("cannot read a " + kind.getSimpleName(), impossible);
    }
  }
}
