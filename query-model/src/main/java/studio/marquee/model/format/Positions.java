package studio.marquee.model.format;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Where in a text each place of its document stands. Problems name a place by its pointer; whoever
 * opens the file in an editor wants the line.
 */
public final class Positions {
  private final Map<String, TextPosition> byPointer;

  private Positions(Map<String, TextPosition> byPointer) {
    this.byPointer = Map.copyOf(byPointer);
  }

  /** Of a YAML text; what cannot be read has the positions up to there. */
  public static Positions ofYaml(String text) {
    return new Documents().yamlPositions(text);
  }

  /** Of a JSON text; what cannot be read has the positions up to there. */
  public static Positions ofJson(String text) {
    return new Documents().jsonPositions(text);
  }

  /** Of the place itself or of the nearest one around it that is there. */
  public TextPosition at(String pointer) {
    String place = pointer;
    while (!byPointer.containsKey(place) && !place.isEmpty()) {
      place = place.substring(0, Math.max(0, place.lastIndexOf('/')));
    }
    return byPointer.getOrDefault(place, TextPosition.START);
  }

  static Positions of(JsonParser parser) {
    Map<String, TextPosition> found = new HashMap<>();
    try {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (!token.isStructEnd()) {
          // A field stands where its name stands, which comes first.
          found.putIfAbsent(pointer(parser, token), here(parser));
        }
      }
    } catch (JacksonException unreadable) {
      return new Positions(found);
    }
    return new Positions(found);
  }

  private static TextPosition here(JsonParser parser) {
    var location = parser.currentTokenLocation();
    return new TextPosition(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()));
  }

  /** The stack of a parser is already within what has just begun. */
  private static String pointer(JsonParser parser, JsonToken token) {
    var within = parser.streamReadContext();
    var place = token.isStructStart() ? within.getParent() : within;
    StringBuilder pointer = new StringBuilder();
    while (place != null && !place.inRoot()) {
      pointer.insert(0, "/" + (place.inArray() ? place.getCurrentIndex() : place.currentName()));
      place = place.getParent();
    }
    return pointer.toString();
  }
}
