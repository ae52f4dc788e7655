package studio.marquee.model.sql;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.Node;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.StringProvider;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.statement.Statement;
import org.jspecify.annotations.Nullable;

/**
 * The tree that a parser written by others sees in a statement.
 *
 * @param shape every node of it with all it says, but for the names in quotes
 * @param names those in quotes, in the order of the tree, with their quotes taken off
 */
record ParsedStatement(String shape, List<String> names) {
  private static final Map<Class<?>, List<Field>> FIELDS = new ConcurrentHashMap<>();

  /** Refuses what is not exactly one statement. */
  static ParsedStatement of(String text, String dialect) throws ParseException {
    CCJSqlParser parser = new CCJSqlParser(new StringProvider(text));
    parser.withSquareBracketQuotation(false);
    parser.withBackslashEscapeCharacter(dialect.equals("mariadb"));
    List<Statement> statements = parser.Statements();
    assertThat(statements).as(text).hasSize(1);
    Walk walk = new Walk(dialect.equals("mariadb") ? '`' : '"');
    walk.visit(statements.getFirst());
    return new ParsedStatement(walk.shape.toString(), walk.names);
  }

  /** Goes through all that the nodes hold, whatever they are. */
  private static final class Walk {
    private final char quote;
    private final StringBuilder shape = new StringBuilder();
    private final List<String> names = new ArrayList<>();
    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());

    Walk(char quote) {
      this.quote = quote;
    }

    void visit(@Nullable Object value) {
      switch (value) {
        case null -> shape.append('-');
        case String text -> said(text);
        case Optional<?> maybe -> visit(maybe.orElse(null));
        case Collection<?> some -> all(some);
        case Object[] some -> all(Arrays.asList(some));
        case Map<?, ?> some -> all(some.entrySet().stream().map(Map.Entry::getValue).toList());
        case Object node when isOfTheTree(node) -> node(node);
        case Object other -> shape.append(other);
      }
      shape.append(' ');
    }

    private void said(String text) {
      boolean isName = text.length() > 1 && text.charAt(0) == quote;
      if (isName) {
        String inside = text.substring(1, text.length() - 1);
        names.add(inside.replace("" + quote + quote, "" + quote));
      }
      shape.append(isName ? "name" : text);
    }

    private void all(Collection<?> some) {
      shape.append('[');
      some.forEach(this::visit);
      shape.append(']');
    }

    private static boolean isOfTheTree(Object value) {
      return value.getClass().getName().startsWith("net.sf.jsqlparser.")
          && !(value instanceof Enum<?>);
    }

    private void node(Object node) {
      if (!open.add(node)) {
        return;
      }
      shape.append(node.getClass().getSimpleName()).append('(');
      for (Field field : FIELDS.computeIfAbsent(node.getClass(), Walk::fields)) {
        try {
          visit(field.get(node));
        } catch (IllegalAccessException closed) {
          throw new IllegalStateException(closed);
        }
      }
      shape.append(')');
      open.remove(node);
    }

    /** Without those that say where in the text it stood. */
    private static List<Field> fields(Class<?> of) {
      List<Field> fields = new ArrayList<>();
      for (Class<?> type = of; type != Object.class; type = type.getSuperclass()) {
        for (Field field : type.getDeclaredFields()) {
          boolean isPlace =
              Node.class.isAssignableFrom(field.getType())
                  || Token.class.isAssignableFrom(field.getType());
          if (!Modifier.isStatic(field.getModifiers()) && !isPlace) {
            field.setAccessible(true);
            fields.add(field);
          }
        }
      }
      return fields;
    }
  }
}
