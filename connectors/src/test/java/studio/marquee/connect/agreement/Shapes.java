package studio.marquee.connect.agreement;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import studio.marquee.model.mart.AttributeName;

/** Records seen as their components, so that a new kind of rule needs nothing here. */
final class Shapes {
  /** To look them up anew each time takes longer than all that is done with them. */
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> kind) {
          return Shape.of(kind);
        }
      };

  private Shapes() {}

  /** Whether it is a part of a tree that is made of others. */
  static boolean isTree(Object value) {
    return value instanceof Record && !(value instanceof AttributeName);
  }

  static List<Object> components(Record value) {
    List<Object> values = new ArrayList<>();
    try {
      for (Method accessor : SHAPES.get(value.getClass()).accessors()) {
        values.add(accessor.invoke(value));
      }
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
    return values;
  }

  /** Throws what the record itself throws. */
  static Object made(Class<?> kind, List<Object> components) {
    try {
      return SHAPES.get(kind).constructor().newInstance(components.toArray());
    } catch (InvocationTargetException refused) {
      throw new IllegalArgumentException(
          "cannot make a " + kind.getSimpleName() + ": " + refused.getCause(), refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalArgumentException("cannot make a " + kind.getSimpleName(), impossible);
    }
  }

  /** How a record is taken apart and put together. */
  private record Shape(List<Method> accessors, Constructor<?> constructor) {
    static Shape of(Class<?> kind) {
      RecordComponent[] components = kind.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
      try {
        return new Shape(
            Arrays.stream(components).map(RecordComponent::getAccessor).toList(),
            kind.getDeclaredConstructor(types));
      } catch (NoSuchMethodException impossible) {
        throw new IllegalArgumentException("cannot make a " + kind.getSimpleName(), impossible);
      }
    }
  }

  /** The value itself and everything in it. */
  static Stream<Object> all(Object value) {
    Stream<Object> inside =
        switch (value) {
          case List<?> list -> list.stream().flatMap(Shapes::all);
          case Record tree when isTree(tree) -> components(tree).stream().flatMap(Shapes::all);
          default -> Stream.empty();
        };
    return Stream.concat(Stream.of(value), inside);
  }

  /** The record of that name among all that are permitted below the type. */
  static Optional<Class<?>> kind(Class<?> type, String name) {
    if (type.isRecord()) {
      return type.getSimpleName().equals(name) ? Optional.of(type) : Optional.empty();
    }
    return Arrays.stream(type.getPermittedSubclasses())
        .flatMap(below -> kind(below, name).stream())
        .<Class<?>>map(found -> found)
        .findFirst();
  }
}
