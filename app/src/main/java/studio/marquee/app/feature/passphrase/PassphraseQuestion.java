package studio.marquee.app.feature.passphrase;

import java.util.Optional;
import studio.marquee.connect.keys.Passphrase;
import studio.marquee.model.problem.Problem;

/**
 * What the person is asked.
 *
 * @param problem why the answer before was of no use
 */
public record PassphraseQuestion(Passphrase.Use use, Optional<Problem> problem) {}
