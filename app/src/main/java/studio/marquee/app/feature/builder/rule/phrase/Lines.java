package studio.marquee.app.feature.builder.rule.phrase;

import java.util.ArrayList;
import java.util.List;

/** Collects the lines of a sentence; what is inside of something else has keys of its own. */
final class Lines {
  private final Page page;
  private final String at;

  private Lines(Page page, String at) {
    this.page = page;
    this.at = at;
  }

  static Lines fresh(Drafts drafts) {
    return new Lines(new Page(drafts), "");
  }

  Lines inside(String name) {
    return new Lines(page, key(name));
  }

  Lines inside(String name, int place) {
    return inside(name + "-" + place);
  }

  String key(String name) {
    return at.isEmpty() ? name : at + "/" + name;
  }

  Drafts drafts() {
    return page.drafts;
  }

  void say(String text) {
    if (!text.isBlank()) {
      add(new Piece.Said(unnamed("said"), text));
    }
  }

  void note(String text) {
    if (!text.isBlank()) {
      add(new Piece.Note(unnamed("note"), text));
    }
  }

  private String unnamed(String kind) {
    page.unnamed++;
    return kind + "-" + page.unnamed;
  }

  void add(Piece piece) {
    page.open.add(piece);
  }

  /** Begins a new line, unless nothing stands on this one. */
  void next() {
    if (!page.open.isEmpty()) {
      page.lines.add(new Line(page.depth, page.open));
      page.open = new ArrayList<>();
    }
  }

  /** Writes on lines of their own that are further indented. */
  void deeper(Runnable writing) {
    next();
    page.depth++;
    writing.run();
    next();
    page.depth--;
  }

  List<Line> all() {
    next();
    return List.copyOf(page.lines);
  }

  private static final class Page {
    private final Drafts drafts;
    private final List<Line> lines = new ArrayList<>();
    private List<Piece> open = new ArrayList<>();
    private int depth;
    private int unnamed;

    Page(Drafts drafts) {
      this.drafts = drafts;
    }
  }
}
