package studio.marquee.model.segment;

import java.util.List;

/** What is asked of a text. */
public sealed interface TextTest extends AttributeTest {

  record IsAnyOf(List<String> values, Letters letters) implements TextTest {
    public IsAnyOf {
      values = Checks.some(values);
    }

    public IsAnyOf(List<String> values) {
      this(values, Letters.EXACT);
    }
  }

  record IsNoneOf(List<String> values, Letters letters) implements TextTest {
    public IsNoneOf {
      values = Checks.some(values);
    }
  }

  record ContainsAnyOf(List<String> texts, Letters letters) implements TextTest {
    public ContainsAnyOf {
      texts = someText(texts);
    }
  }

  record ContainsNoneOf(List<String> texts, Letters letters) implements TextTest {
    public ContainsNoneOf {
      texts = someText(texts);
    }
  }

  record StartsWithAnyOf(List<String> texts, Letters letters) implements TextTest {
    public StartsWithAnyOf {
      texts = someText(texts);
    }
  }

  record StartsWithNoneOf(List<String> texts, Letters letters) implements TextTest {
    public StartsWithNoneOf {
      texts = someText(texts);
    }
  }

  record EndsWithAnyOf(List<String> texts, Letters letters) implements TextTest {
    public EndsWithAnyOf {
      texts = someText(texts);
    }
  }

  record EndsWithNoneOf(List<String> texts, Letters letters) implements TextTest {
    public EndsWithNoneOf {
      texts = someText(texts);
    }
  }

  /** The whole text fits, where {@code *} stands for any text and {@code ?} for one character. */
  record Matches(String pattern, Letters letters) implements TextTest {
    public Matches {
      Checks.require(!pattern.isEmpty(), "the pattern is empty");
    }
  }

  /** The opposite of {@link Matches}, for those who have a text. */
  record MatchesNot(String pattern, Letters letters) implements TextTest {
    public MatchesNot {
      Checks.require(!pattern.isEmpty(), "the pattern is empty");
    }
  }

  /** There is a text, and it is empty or holds nothing but spaces. */
  record IsBlank() implements TextTest {}

  private static List<String> someText(List<String> texts) {
    Checks.require(texts.stream().noneMatch(String::isEmpty), "a text is empty");
    return Checks.some(texts);
  }
}
