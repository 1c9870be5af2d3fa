"""Intervals, medians and shares (METRICS.md, "Rules common to all metrics": Numbers, Intervals)."""

import math

Z = 1.959963984540054


def ratio(a, b):
    """Empty denominator = no data, never 0 % (Numbers)."""
    return a / b if b else None


def mean(values):
    return ratio(sum(values), len(values))


def wilson(num, den):
    """Wilson 95 % (Intervals)."""
    if den == 0:
        return None
    p, zz = num / den, Z * Z
    middle = (p + zz / (2 * den)) / (1 + zz / den)
    half = Z * math.sqrt(p * (1 - p) / den + zz / (4 * den * den)) / (1 + zz / den)
    return [max(0.0, middle - half), min(1.0, middle + half)]


def median(values):
    """Mean of the two middle values (Numbers)."""
    ordered, n = sorted(values), len(values)
    if n == 0:
        return None
    return (ordered[(n - 1) // 2] + ordered[n // 2]) / 2


def p90(values):
    """Nearest rank: the ceil(0.9 n)-th smallest (Numbers)."""
    return sorted(values)[(9 * len(values) + 9) // 10 - 1] if values else None


def median_interval(values):
    """[x(k+1), x(n-k)], k the largest with Binomial(n, 1/2) cdf(k) <= 0.025; none below n = 6 (Intervals)."""
    n = len(values)
    if n < 6:
        return None
    k = max(k for k in range(n) if 40 * sum(math.comb(n, i) for i in range(k + 1)) <= 2 ** n)
    ordered = sorted(values)
    return [ordered[k], ordered[n - k - 1]]


def share(num, den, ids=True):
    """A share of two lists of ids."""
    figure = {"num": len(num), "den": len(den), "value": ratio(len(num), len(den)), "wilson95": wilson(len(num), len(den))}
    if ids:
        figure["ids"] = sorted(num, key=lambda i: i.encode())
    return figure


def times(by_id):
    """Median, p90 and mean of milliseconds, in seconds."""
    values = [v / 1000 for v in by_id.values()]
    return {"n": len(values), "median": median(values), "mean": mean(values), "p90": p90(values),
            "median_ci": median_interval(values), "values": {i: v / 1000 for i, v in by_id.items()}}
