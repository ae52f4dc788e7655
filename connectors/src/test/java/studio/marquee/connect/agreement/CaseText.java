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
import studio.marquee.model.catalogue.Audience;
import studio.marquee.model.catalogue.PeopleList;
import studio.marquee.model.catalogue.Trait;
import studio.marquee.model.mart.Attribute;
import studio.marquee.model.moment.Now;
import studio.marquee.model.segment.Segment;
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
    Map<String, Object> tables = new TreeMap<>();
    asked
        .world()
        .tables()
        .forEach((mart, rows) -> {
          if (!rows.isEmpty()) {
            tables.put(mart, rows.stream().map(CaseText::row).toList());
          }
        });
    fields.put("tables", tables);
    fields.put("traits", written(asked.world().traits()));
    fields.put("audiences", written(asked.world().audiences()));
    fields.put("lists", written(asked.world().lists()));
    fields.put("segment", written(asked.segment()));
    return json.writeValueAsString(fields) + "\n";
  }

  Case read(String text) {
    Map<?, ?> fields = json.readValue(text, Map.class);
    Now now =
        new Now(
            Instant.parse(field(fields, "moment").toString()),
            ZoneId.of(field(fields, "zone").toString()));
    Map<String, List<Map<String, Object>>> tables = new TreeMap<>();
    ((Map<?, ?>) field(fields, "tables"))
        .forEach((mart, rows) -> tables.put(mart.toString(), rows(mart.toString(), rows)));
    World world =
        new World(
            tables,
            some(fields, "traits", Trait.class),
            some(fields, "audiences", Audience.class),
            some(fields, "lists", PeopleList.class));
    Segment segment = Segment.class.cast(read(field(fields, "segment"), Segment.class));
    return new Case(world, now, segment);
  }

  private static <T> List<T> some(Map<?, ?> fields, String name, Class<T> kind) {
    List<T> some = new ArrayList<>();
    for (Object value : (List<?>) field(fields, name)) {
      some.add(kind.cast(read(value, kind)));
    }
    return some;
  }

  private static Object field(Map<?, ?> fields, String name) {
    Object value = fields.get(name);
    if (value == null) {
      throw new IllegalArgumentException("there is no " + name);
    }
    return value;
  }

  private static Map<String, Object> row(Map<String, Object> row) {
    Map<String, Object> fields = new TreeMap<>();
    row.forEach((attribute, value) ->
        fields.put(attribute, value instanceof List<?> list ? list : value.toString()));
    return fields;
  }

  private static List<Map<String, Object>> rows(String mart, Object rows) {
    List<Map<String, Object>> read = new ArrayList<>();
    for (Object fields : (List<?>) rows) {
      Map<String, Object> row = new TreeMap<>();
      ((Map<?, ?>) fields)
          .forEach((name, value) ->
              row.put(
                  name.toString(),
                  value(WorldMarts.mart(mart).attribute(name.toString()).orElseThrow(), value)));
      read.add(Map.copyOf(row));
    }
    return read;
  }

  private static Object value(Attribute attribute, Object value) {
    String text = value.toString();
    return switch (attribute.type()) {
      case TEXT -> text;
      case LIST -> ((List<?>) value).stream().map(Object::toString).toList();
      case YES_NO -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
      case MOMENT -> Instant.parse(text);
      case NUMBER -> {
        if (attribute.isWhole()) {
          yield Long.valueOf(text);
        }
        yield WorldMarts.isDecimal(attribute.name())
            ? (Object) new BigDecimal(text)
            : Double.valueOf(text);
      }
    };
  }

  private static Object written(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(CaseText::written).toList();
      case Optional<?> one -> one.map(CaseText::written).stream().toList();
      case Set<?> set -> new TreeSet<>(set.stream().map(Object::toString).toList());
      case Map<?, ?> map -> {
        Map<String, Object> fields = new TreeMap<>();
        map.forEach((name, one) -> fields.put(name.toString(), written(one)));
        yield fields;
      }
      case Record tree when Shapes.isTree(tree) -> fields(tree);
      case Integer number -> number;
      default -> value.toString();
    };
  }

  private static Map<String, Object> fields(Record tree) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put(KIND, tree.getClass().getSimpleName());
    List<Object> values = Shapes.components(tree);
    RecordComponent[] components = tree.getClass().getRecordComponents();
    for (int i = 0; i < components.length; i++) {
      fields.put(components[i].getName(), written(values.get(i)));
    }
    return fields;
  }

  private static Object read(Object value, Type type) {
    if (type instanceof ParameterizedType some) {
      return readSome(value, some);
    }
    Class<?> wanted = (Class<?>) type;
    if (value instanceof Map<?, ?> fields) {
      return made(fields, Shapes.kind(wanted, field(fields, KIND).toString()).orElseThrow());
    }
    if (wanted.isEnum()) {
      return Arrays.stream(wanted.getEnumConstants())
          .filter(constant -> constant.toString().equals(value.toString()))
          .findFirst()
          .orElseThrow();
    }
    return scalar(value, wanted);
  }

  private static Object readSome(Object value, ParameterizedType type) {
    Type of = type.getActualTypeArguments()[type.getActualTypeArguments().length - 1];
    if (value instanceof Map<?, ?> fields) {
      Map<String, Object> map = new TreeMap<>();
      fields.forEach((name, one) -> map.put(name.toString(), read(one, of)));
      return map;
    }
    List<Object> values = ((List<?>) value).stream().map(one -> read(one, of)).toList();
    if (type.getRawType() == Optional.class) {
      return values.stream().findFirst();
    }
    return type.getRawType() == Set.class ? Set.copyOf(values) : values;
  }

  private static Object scalar(Object value, Class<?> wanted) {
    if (wanted == int.class || wanted == String.class) {
      return value;
    }
    if (wanted == BigDecimal.class) {
      return new BigDecimal(value.toString());
    }
    return wanted == LocalDate.class
        ? LocalDate.parse(value.toString())
        : WorldMarts.name(value.toString());
  }

  private static Object made(Map<?, ?> fields, Class<?> kind) {
    List<Object> values = new ArrayList<>();
    for (RecordComponent component : kind.getRecordComponents()) {
      values.add(read(field(fields, component.getName()), component.getGenericType()));
    }
    return Shapes.made(kind, values);
  }
}
