"""Fits the models of Assets/calibration to what `dataleaflet-truth --cases` printed.

usage: fit.py OUTPUT_FOLDER CASES [CASES...]

A guess is a row: question, source, person, right, whether the person has such a place, what the
model said before, features. People are never on both sides of a fold. The outer folds say how good
a model is; within each, inner folds give the scores on which it is calibrated (Platt 1999).
"""
import sys
from collections import defaultdict

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

FOLDS = 5
CLAIMED = 0.5
TREES = {"work-stays": 250, "visit-stays": 150}
# Labels of real people count more than invented lives, which are many and alike: most of all for
# work, of which lives know less than labels. A home is as plain in both.
REAL, REAL_WEIGHTS = "stops", {"work-stays": 30.0, "home-stays": 2.0}


class Cases:
    def __init__(self, question, names, rows):
        self.names = names
        self.source = np.array([row[0] for row in rows])
        # The same life seen through two feeds is one person.
        self.person = np.array([(row[0] if row[0] == REAL else "life") + row[1] for row in rows])
        self.guesser = np.array([row[0] + row[1] for row in rows])
        self.weight = np.where(
            self.source == REAL, REAL_WEIGHTS.get(question, 1.0), 1.0)
        self.right = np.array([int(row[2]) for row in rows])
        self.has = np.array([int(row[3]) for row in rows])
        self.features = np.array([[float(cell) for cell in row[5:]] for row in rows])

    def where(self, mask):
        part = object.__new__(Cases)
        part.names = self.names
        for field in ("source", "person", "guesser", "weight", "right", "has", "features"):
            setattr(part, field, getattr(self, field)[mask])
        return part


def read(paths):
    names, rows = {}, defaultdict(list)
    for batch, path in enumerate(paths):
        for line in open(path, encoding="utf-8"):
            cells = line.rstrip("\n").split("\t")
            if cells[0] == "#":
                names[cells[1]] = cells[2:]
            else:
                cells[2] += f"/{batch}"
                rows[cells[0]].append(cells[1:])
    return {question: Cases(question, names[question], rows[question]) for question in rows}


class Scorer:
    """A logistic regression, averaged with small boosted trees where they help, as one sum."""

    def __init__(self, cases, trees):
        self.names = cases.names
        self.trees = []
        scaler = StandardScaler().fit(cases.features)
        logistic = LogisticRegression(C=1, max_iter=5000).fit(
            scaler.transform(cases.features), cases.right, cases.weight)
        share = 0.5 if trees else 1.0
        self.weights = share * logistic.coef_[0] / scaler.scale_
        self.intercept = share * logistic.intercept_[0] - float(self.weights @ scaler.mean_)
        if trees:
            boosted = GradientBoostingClassifier(
                n_estimators=trees, max_depth=2, subsample=0.7, learning_rate=0.06, random_state=7)
            boosted.fit(cases.features, cases.right, cases.weight)
            prior = boosted.init_.class_prior_[1]
            self.intercept += share * np.log(prior / (1 - prior))
            self.trees = [flat(tree[0].tree_, share * 0.06) for tree in boosted.estimators_]

    def scores(self, features):
        total = self.intercept + features @ self.weights
        for splits, leaves in self.trees:
            (root, a), (left, b), (right, c) = splits
            is_left = features[:, root].astype(np.float32) <= a
            first = np.where(is_left, features[:, left].astype(np.float32) <= b,
                             features[:, right].astype(np.float32) <= c)
            total = total + np.choose(np.where(is_left, 0, 2) + np.where(first, 0, 1), leaves)
        return total

    def calibrate(self, slope, offset):
        self.weights = self.weights * slope
        self.intercept = self.intercept * slope + offset
        self.trees = [(s, [slope * leaf for leaf in leaves]) for s, leaves in self.trees]


def flat(tree, rate):
    """Three splits and four leaves; a branch that ends early asks its question again in vain."""
    def split(node):
        return (max(0, tree.feature[node]), float(tree.threshold[node]))

    def ends(node):
        return tree.children_left[node] < 0

    def value(node):
        return rate * float(tree.value[node][0][0])

    if ends(0):
        return [(0, 0.0)] * 3, [value(0)] * 4
    splits, leaves = [split(0)], []
    for child in (tree.children_left[0], tree.children_right[0]):
        if ends(child):
            splits.append((0, 0.0))
            leaves += [value(child)] * 2
        else:
            splits.append(split(child))
            leaves += [value(tree.children_left[child]), value(tree.children_right[child])]
    return splits, leaves


def folds(people, seed):
    """A fold number for each case; all cases of a person fall into one."""
    unique = np.unique(people)
    order = np.random.RandomState(seed).permutation(len(unique))
    number = {unique[person]: index % FOLDS for index, person in enumerate(order)}
    return np.array([number[person] for person in people])


def fit(cases, trees, seed):
    """Fits on all of `cases`, and calibrates on scores of people left out within them."""
    inner = np.zeros(len(cases.right))
    fold = folds(cases.person, seed)
    for index in range(FOLDS):
        scorer = Scorer(cases.where(fold != index), trees)
        inner[fold == index] = scorer.scores(cases.features[fold == index])
    platt = LogisticRegression(C=1e6).fit(inner[:, None], cases.right, cases.weight)
    scorer = Scorer(cases, trees)
    scorer.calibrate(platt.coef_[0][0], platt.intercept_[0])
    return scorer


def left_out(cases, trees, seed):
    """Probabilities for people who took no part in fit or calibration."""
    result = np.zeros(len(cases.right))
    fold = folds(cases.person, seed)
    for index in range(FOLDS):
        scorer = fit(cases.where(fold != index), trees, seed + 1)
        scores = scorer.scores(cases.features[fold == index])
        result[fold == index] = 1 / (1 + np.exp(-np.clip(scores, -30, 30)))
    return result


def best_guesses(cases, chance):
    best = {}
    for index, person in enumerate(cases.guesser):
        if person not in best or chance[index] > chance[best[person]]:
            best[person] = index
    return np.array(sorted(best.values()))


def expected_error(chance, right):
    """Expected calibration error over ten bins (Naeini et al. 2015)."""
    bins = np.minimum(9, (chance * 10).astype(int))
    gaps = [(bins == b).sum() * abs(chance[bins == b].mean() - right[bins == b].mean())
            for b in range(10) if (bins == b).any()]
    return sum(gaps) / len(chance)


def report(question, cases, chance, source):
    top = best_guesses(cases, chance)
    top = top[cases.source[top] == source]
    right, has, chance = cases.right[top], cases.has[top], chance[top]
    claimed = chance >= CLAIMED
    precision = right[claimed].mean() if claimed.any() else 0
    recall = right[claimed].sum() / max(1, has.sum())
    f1 = 2 * precision * recall / max(1e-9, precision + recall)
    words = " ".join(
        f"{name} {right[(chance >= low) & (chance < high)].mean():.3f}"
        f" of {((chance >= low) & (chance < high)).sum()}"
        for name, low, high in (("sure", .95, 2), ("likely", .8, .95), ("possible", .6, .8))
        if ((chance >= low) & (chance < high)).any())
    return (f"{question} {source}: {len(top)} people, claimed {claimed.sum()}, precision "
            f"{precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}, false "
            f"{(claimed & (has == 0)).sum()} of {(has == 0).sum()}, ECE "
            f"{expected_error(chance, right):.3f}; {words}")


def number(value):
    return f"{value:.6g}"


def write(path, scorer, lines):
    with open(path, "w", encoding="utf-8") as file:
        for line in lines:
            file.write(f"# {line}\n")
        file.write(f"intercept\t{number(scorer.intercept)}\n")
        for name, weight in zip(scorer.names, scorer.weights):
            file.write(f"weight\t{name}\t{number(weight)}\n")
        for splits, leaves in scorer.trees:
            cells = [cell for feature, threshold in splits
                     for cell in (scorer.names[feature], number(threshold))]
            file.write("\t".join(["tree"] + cells + [number(leaf) for leaf in leaves]) + "\n")


def main(folder, *sources):
    for question, cases in sorted(read(sources).items()):
        trees = TREES.get(question, 0)
        chance = left_out(cases, trees, seed=7)
        lines = [f"Made by `make fit`: {len(cases.right)} guesses about "
                 f"{len(np.unique(cases.person))} people. On people left out (nested folds):"]
        lines += [report(question, cases, chance, name) for name in np.unique(cases.source)]
        print("\n".join(lines))
        write(f"{folder}/{question}.tsv", fit(cases, trees, seed=7), lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
