package studio.marquee.model.review;

import java.math.BigDecimal;
import java.util.Optional;
import studio.marquee.model.check.Observations;
import studio.marquee.model.mart.AllowedValues;
import studio.marquee.model.mart.AttributeName;
import studio.marquee.model.mart.Marts;

/** What may ever be seen in the data, by the contracts alone. */
record DeclaredValues(Marts marts) implements Observations {
  @Override
  public Optional<Observed> of(AttributeName name) {
    return marts
        .mart(name.mart())
        .flatMap(mart ->
            mart.attribute(name.attribute())
                .flatMap(attribute -> AllowedValues.of(mart, attribute)))
        .map(values -> new Observed(BigDecimal.ONE, Optional.of(values)));
  }
}
