package studio.marquee.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import studio.marquee.model.mart.Mart;
import studio.marquee.model.problem.Problem;
import studio.marquee.model.problem.ProblemException;

/** A small contract of visits, with room for what a test wants to say of them. */
final class WrittenContract {
  private final String promises;
  private final String words;
  private final String rules;
  private final String rulesOfPage;

  private WrittenContract(String promises, String words, String rules, String rulesOfPage) {
    this.promises = promises;
    this.words = words;
    this.rules = rules;
    this.rulesOfPage = rulesOfPage;
  }

  static WrittenContract promising(String promises) {
    return new WrittenContract(promises, "", "", "");
  }

  /** Words without their marquee, each as word: value, separated by semicolons. */
  static WrittenContract saying(String words) {
    StringBuilder entries = new StringBuilder();
    for (String word : words.split(";", -1)) {
      String[] parts = word.strip().split(": ", 2);
      entries.append("%n      - { property: marquee.%s, value: %s }".formatted(parts[0], parts[1]));
    }
    return new WrittenContract("", entries.toString(), "", "");
  }

  static WrittenContract measuring(String rules) {
    return new WrittenContract("", "", rules, "");
  }

  static WrittenContract measuringPages(String rules) {
    return new WrittenContract("", "", "", rules);
  }

  WrittenContract promisingToo(String more) {
    return new WrittenContract(more, words, rules, rulesOfPage);
  }

  Mart read() throws ProblemException {
    String yaml =
        """
        apiVersion: v3.1.0
        kind: DataContract
        id: shop.visits
        version: 1.0.0
        status: active
        slaProperties: [%s]
        schema:
          - name: visits
            customProperties:
              - { property: marquee.role, value: behaviour }
              %s
            quality: [%s]
            properties:
              - { name: visit_id, logicalType: string, primaryKey: true }
              - { name: number, logicalType: integer }
              - { name: day, logicalType: date }
              - { name: loaded_at, logicalType: timestamp }
              - { name: is_gone, logicalType: boolean }
              - name: page
                logicalType: string
                quality: [%s]
        """
            .formatted(promises, words, rules, rulesOfPage);
    return new ContractReader().read("v.yaml", yaml).getFirst();
  }

  Problem refused() {
    ProblemException refused = catchThrowableOfType(ProblemException.class, this::read);
    assertThat(refused).as("nothing was refused").isNotNull();
    return refused.problem();
  }
}
