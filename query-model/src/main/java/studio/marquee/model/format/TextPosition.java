package studio.marquee.model.format;

/** A place in a text as editors count: the first line and the first column are 1. */
public record TextPosition(int line, int column) {
  public static final TextPosition START = new TextPosition(1, 1);
}
