package studio.marquee.model.format;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import studio.marquee.model.segment.Segment;

/** Which kinds of records and which values of enums occur in segments. */
final class Kinds {
  /** Whatever can be part of a segment. */
  static final Set<Object> ALL = allBelow(Segment.class);

  private final Set<Object> found = new HashSet<>();

  /** The records that are of a type. */
  static List<Class<?>> of(Class<?> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(kind -> of(kind).stream()).toList()
        : List.of(type);
  }

  void add(Object value) throws ReflectiveOperationException {
    switch (value) {
      case Collection<?> values -> {
        for (Object each : values) {
          add(each);
        }
      }
      case Enum<?> constant -> found.add(constant);
      case Record whole -> {
        found.add(whole.getClass());
        for (RecordComponent component : whole.getClass().getRecordComponents()) {
          add(component.getAccessor().invoke(whole));
        }
      }
      default -> {}
    }
  }

  Set<Object> missing() {
    Set<Object> missing = new HashSet<>(ALL);
    missing.removeAll(found);
    return missing;
  }

  private static Set<Object> allBelow(Class<?> top) {
    Set<Object> all = new HashSet<>();
    collect(top, all);
    return all;
  }

  private static void collect(Class<?> type, Set<Object> all) {
    if (!type.getName().startsWith("studio.marquee.") || all.contains(type)) {
      return;
    }
    if (type.isEnum()) {
      all.addAll(List.of(type.getEnumConstants()));
    } else if (type.isSealed()) {
      of(type).forEach(kind -> collect(kind, all));
    } else {
      all.add(type);
      for (RecordComponent component : type.getRecordComponents()) {
        types(component).forEach(each -> collect(each, all));
      }
    }
  }

  /** The type itself, and what it is a list or a set of. */
  private static Stream<Class<?>> types(RecordComponent component) {
    return component.getGenericType() instanceof ParameterizedType of
        ? Stream.of(of.getActualTypeArguments()).map(each -> (Class<?>) each)
        : Stream.of(component.getType());
  }
}
