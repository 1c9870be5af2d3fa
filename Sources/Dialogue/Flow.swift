import Conversation

/// A flow: named states, the first one starts.
package struct Flow: Sendable {
  /// In the order in which they are written.
  package var states: [FlowState]

  /// A flow that starts in the first of `states`.
  package init(states: [FlowState]) { self.states = states }

  /// The state called `name`.
  package func state(_ name: FlowStateName) -> FlowState? { states.first { $0.name == name } }
}

/// One state of a flow.
package struct FlowState: Sendable {
  /// What happens in the state.
  package enum Step: Sendable {
    /// Runs an action; every result has its transition.
    case action(ActionName, with: [Argument], on: [ResultTransition])
    /// Asks for a slot that is not set yet.
    case collect(SlotName, then: Transition)
    /// Asks yes or no.
    case confirm([Template], yes: Transition, no: Transition)
    /// Takes the first transition whose condition holds.
    case choose([Branch])
    /// Says something and goes on.
    case say(Transition)
  }

  /// A value given to an action.
  package struct Argument: Sendable {
    /// The name by which the action knows the value.
    package var name: String
    /// The value, or the name it is read from; one without a value is left out of the call.
    package var value: Operand

    /// An argument; `value` is read when the action is run.
    package init(name: String, value: Operand) {
      self.name = name
      self.value = value
    }
  }

  /// Where a result leads.
  package struct ResultTransition: Sendable {
    /// What the action came to, by the code it answers with.
    package var result: String
    /// Taken when the action comes to that result.
    package var transition: Transition

    /// The way out for one result; a result without one goes to a person.
    package init(result: String, transition: Transition) {
      self.result = result
      self.transition = transition
    }
  }

  /// Where a condition leads; nil always holds.
  package struct Branch: Sendable {
    /// Holds when the branch may be taken; nil is always.
    package var condition: Condition?
    /// Taken when the condition is the first to hold.
    package var transition: Transition

    /// A branch; one without a condition catches whatever the branches before it left.
    package init(condition: Condition?, transition: Transition) {
      self.condition = condition
      self.transition = transition
    }
  }

  /// Unique within its flow.
  package var name: FlowStateName
  /// What happens here, and the ways out.
  package var step: Step

  /// A state that does `step` when the flow comes to it.
  package init(name: FlowStateName, step: Step) {
    self.name = name
    self.step = step
  }
}

/// What is said and done on the way out of a state, and where it leads.
package struct Transition: Sendable {
  /// Where a transition leads.
  package enum Target: Sendable, Hashable {
    case state(FlowStateName)
    case done
    case cancel
    /// To a person, with the content's own code.
    case escalate(String?)
  }

  /// A slot that gets a value.
  package struct Assignment: Sendable {
    /// The slot that is set.
    package var slot: SlotName
    /// The value, or the name it is read from; without a value the slot stays as it is.
    package var value: Operand

    /// An assignment; `value` is read on the way out.
    package init(slot: SlotName, value: Operand) {
      self.slot = slot
      self.value = value
    }
  }

  /// Variants; one of them is said.
  package var say: [Template]
  /// An article that is quoted after what is said; nil for none.
  package var article: ArticleID?
  /// What is shown after that.
  package var parts = PartsDefinition()
  /// Intents offered as choices where the flow is done.
  package var choices: [IntentID] = []
  /// Slots that lose their values, after `set`.
  package var clear: [SlotName]
  /// Slots that get values, in order.
  package var set: [Assignment]
  /// Where it leads.
  package var target: Target
  /// What is to be said later on.
  package var timers = TimerSettings()

  /// A way to `target` that says and changes nothing, unless said otherwise.
  package init(
    say: [Template] = [],
    article: ArticleID? = nil,
    clear: [SlotName] = [],
    set: [Assignment] = [],
    target: Target
  ) {
    self.say = say
    self.article = article
    self.clear = clear
    self.set = set
    self.target = target
  }
}

extension FlowState {
  /// The names that the state reads before it can go on, in order of use: arguments, conditions, and what
  /// is said, but not what its own action answers.
  package var namesRead: [String] {
    switch step {
    case .action(_, let arguments, let results):
      arguments.compactMap(\.value.valueName) + results.flatMap { $0.transition.namesRead }
    case .collect(let slot, _): [slot.rawValue]
    case .confirm(let templates, _, _): templates.flatMap(\.valueNames)
    case .choose(let branches):
      branches.flatMap { $0.condition?.valueNames ?? [] }
    case .say(let transition): transition.namesRead
    }
  }

  /// Every way out, in the order written.
  package var transitions: [Transition] {
    switch step {
    case .action(_, _, let results): results.map(\.transition)
    case .collect(_, let transition), .say(let transition): [transition]
    case .confirm(_, let yes, let no): [yes, no]
    case .choose(let branches): branches.map(\.transition)
    }
  }
}

extension Transition {
  /// The names that are read on the way out, in order of use.
  package var namesRead: [String] {
    say.flatMap(\.valueNames) + parts.namesRead + set.compactMap(\.value.valueName)
      + timers.namesRead
  }
}
