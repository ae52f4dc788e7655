package studio.marquee.model.promise;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import studio.marquee.model.mart.Promise;

/**
 * How a promise stands.
 *
 * @param mart the name of the mart whose owner promised it
 * @param about the attribute that it is about; blank when it is about the mart
 * @param took what was measured of a promise about time
 * @param percent what was measured of a promise about shares
 */
public record PromiseStanding(
    String mart,
    Promise promise,
    PromiseState state,
    String about,
    Optional<Duration> took,
    OptionalDouble percent) {}
