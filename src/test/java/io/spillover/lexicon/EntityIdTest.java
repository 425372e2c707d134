package io.spillover.lexicon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class EntityIdTest {

    private static final TypeHierarchy TYPES = TypeHierarchy.load(LexiconFolder.HOME.resolve("types.tsv"));

    @ParameterizedTest
    @CsvSource({
        "Company, Microsoft, organization/microsoft",
        "Company, Acme Inc., organization/acme",
        "Company, Tiffany & Co., organization/tiffany",
        "Company, The Walt Disney Company, organization/walt-disney",
        "Company, Crypto.com, organization/crypto-com",
        "Company, J.P. Morgan, organization/jp-morgan",
        "Company, Nestlé’s, organization/nestle",
        "Regulator, Securities and Exchange Commission, organization/securities-and-exchange-commission",
        "Person, Emin Gün Sirer, person/emin-gun-sirer",
        "Jurisdiction, U.S., place/us",
        "Stablecoin, USDC, asset/usdc",
        "AssetClass, crypto, asset/crypto",
        "RiskTopic, intellectual property theft, topic/intellectual-property-theft",
        "Network, Ethereum network, product/ethereum-network",
        "Product, Disney+, product/disney-plus",
        "Entity, routing design, thing/routing-design",
        "Company, 字节跳动, organization/字节跳动",
    })
    void an_id_is_a_kind_and_a_readable_slug(String type, String name, String id) {
        assertThat(EntityId.of(TYPES, type, name)).isEqualTo(id);
    }

    @Test
    void a_name_without_letters_has_an_id_too() {
        assertThat(EntityId.of(TYPES, "Company", "???")).isEqualTo("organization/u3f-3f-3f");
    }

    @Test
    void an_unknown_type_is_refused_by_name() {
        assertThatThrownBy(() -> EntityId.of(TYPES, "Firm", "Acme"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Firm");
    }
}
