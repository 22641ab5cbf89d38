namespace Casus.BrowserTests;

/// <summary>A guarantee that no state has given, as a person writes it from nothing. The countries do not exist.</summary>
internal static class Arden
{
    public const string Text = """
        casus 1 package Arden.
        as of 2026-03-01.
        binding means law or political.

        party Arden is beneficiary.
        party Borland is possible aggressor.
        party Corvia is guarantor.
        party Delmark is guarantor.
        group Guarantors each Guarantor is Corvia and Delmark.

        fact treaty-broken "the treaty has been broken".
        casus Attack is armed-attack on Arden.

        instrument Covenant "Covenant of Arden Bay", treaty among Arden and Guarantors, signed on 2026-02-20 {
          article 1 "Consultation"
          clause 1: when Attack, each Guarantor shall consult with Arden, within 24 hours of request, at request of Arden,
            source "Covenant, Article 1" on 2026-02-20.
          clause 2: when Attack, each Guarantor shall fight aggressor, forthwith,
            unless treaty-broken,
            source "Covenant, Article 2" on 2026-02-20.
        }

        """;
}
