// SPDX-License-Identifier: Apache-2.0
public import Agreements
public import Exploring

extension Sampling {
  /// What the errors that are stated mean for scenarios of this kind; nil where they mean what they say.
  public var caveat: Text? {
    switch self {
    case .independent: nil
    case .stratified:
      Text(
        en:
          "The errors (±) are those of as many independent draws; a Latin hypercube knows means and shares at least as well, most often better.",
        ko: "오차(±)는 같은 수의 독립 표본을 기준으로 한 값임. 라틴 하이퍼큐브의 평균과 비율은 적어도 그만큼, 대개 더 정확함.",
        ja: "誤差(±)は同数の独立標本のものである。ラテン超方格の平均と割合は少なくとも同程度に、多くはより正確である。")
    case .even:
      Text(
        en:
          "The errors (±) are those of as many independent draws. Sobol points are most often closer, but one run cannot tell by how much: compare runs with other seeds.",
        ko:
          "오차(±)는 같은 수의 독립 표본을 기준으로 한 값임. 소볼 점은 대개 더 정확하지만 한 번의 실행으로는 그 정도를 알 수 없으므로 다른 시드와 비교해야 함.",
        ja: "誤差(±)は同数の独立標本のものである。ソボル点は多くはより正確だが、一度の実行ではその程度はわからない。別のシードと比べる。")
    case .chosen:
      Text(
        en:
          "These scenarios were chosen, not drawn: shares, means and quantiles count every row alike and are no probabilities, and there is no sampling error to state.",
        ko: "이 시나리오는 뽑은 것이 아니라 고른 것임. 비율·평균·분위수는 각 행을 똑같이 센 값으로 확률이 아니며 표본 오차가 없음.",
        ja: "これらのシナリオは引いたものではなく選んだものである。割合・平均・分位点は各行を等しく数えた値で確率ではなく、標本誤差はない。")
    }
  }
}
