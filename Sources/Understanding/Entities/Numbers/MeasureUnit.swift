/// A unit of weight, length or volume.
package enum MeasureUnit: String, Sendable, Hashable, CaseIterable {
  case milligram = "mg"
  case gram = "g"
  case kilogram = "kg"
  case ounce = "oz"
  case pound = "lb"
  case stone = "st"
  case millimetre = "mm"
  case centimetre = "cm"
  case metre = "m"
  case kilometre = "km"
  case inch = "in"
  case foot = "ft"
  case yard = "yd"
  case mile = "mi"
  case millilitre = "ml"
  case centilitre = "cl"
  case litre = "l"
  case pint = "pt"
  case gallon = "gal"

  private enum Dimension { case weight, length, volume }

  /// The dimension, and how many kilograms, metres or litres one is: the imperial ones by the
  /// British Weights and Measures Act 1985.
  private var scale: (dimension: Dimension, factor: Double) {
    switch self {
    case .milligram: (.weight, 0.000_001)
    case .gram: (.weight, 0.001)
    case .kilogram: (.weight, 1)
    case .ounce: (.weight, 0.028_349_523_125)
    case .pound: (.weight, 0.453_592_37)
    case .stone: (.weight, 6.350_293_18)
    case .millimetre: (.length, 0.001)
    case .centimetre: (.length, 0.01)
    case .metre: (.length, 1)
    case .kilometre: (.length, 1000)
    case .inch: (.length, 0.0254)
    case .foot: (.length, 0.3048)
    case .yard: (.length, 0.9144)
    case .mile: (.length, 1609.344)
    case .millilitre: (.volume, 0.001)
    case .centilitre: (.volume, 0.01)
    case .litre: (.volume, 1)
    case .pint: (.volume, 0.568_261_25)
    case .gallon: (.volume, 4.546_09)
    }
  }

  /// Whether both measure the same: weight, length or volume.
  func isAlike(_ other: MeasureUnit) -> Bool { scale.dimension == other.scale.dimension }

  /// `amount` of another unit in this one, to nine decimals, so that 12 mm are 0.012 m.
  func value(of amount: Double, in other: MeasureUnit) -> Double {
    let value = amount * other.scale.factor / scale.factor
    return value.magnitude < 1e9 ? (value * 1e9).rounded() / 1e9 : value
  }

  /// The unit that a word names, in the singular or the plural.
  static func named(_ word: String) -> MeasureUnit? { names[word] }

  private static let names: [String: MeasureUnit] = {
    let singular: [String: MeasureUnit] = [
      "milligram": .milligram, "gram": .gram, "gramme": .gram, "gr": .gram, "kilo": .kilogram,
      "kilogram": .kilogram, "kilogramme": .kilogram, "kg": .kilogram, "ounce": .ounce,
      "pound": .pound, "lb": .pound, "millimetre": .millimetre, "millimeter": .millimetre,
      "centimetre": .centimetre, "centimeter": .centimetre, "metre": .metre, "meter": .metre,
      "kilometre": .kilometre, "kilometer": .kilometre, "km": .kilometre, "mile": .mile,
      "yard": .yard, "millilitre": .millilitre, "milliliter": .millilitre, "litre": .litre,
      "liter": .litre, "ltr": .litre, "pint": .pint, "gallon": .gallon,
    ]
    var names: [String: MeasureUnit] = [
      "mg": .milligram, "g": .gram, "oz": .ounce, "stone": .stone,
      "mm": .millimetre, "cm": .centimetre, "m": .metre, "inch": .inch, "inches": .inch,
      "foot": .foot, "feet": .foot, "ft": .foot, "yd": .yard, "ml": .millilitre,
      "cl": .centilitre, "l": .litre, "gal": .gallon, "pt": .pint,
    ]
    for (name, unit) in singular {
      names[name] = unit
      names[name + "s"] = unit
    }
    return names
  }()
}
