/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is recorded: one static table per record type. Everything that treats all records alike (storage, forms,
 * lists, search, history, exchange, reports) reads these tables; the rules of a single type are plain functions in
 * model/. A field is stored in a column of its own name in a table named after its type. */

typedef struct _MunSpec MunSpec;
typedef struct _MunField MunField;
typedef struct _MunChoice MunChoice;
typedef struct _MunTransition MunTransition;

/**
 * MunKind: what sort of value a field holds.
 *
 * In memory every value is a text in one canonical form, and "" is "not set" for all kinds:
 * @MUN_KIND_LINE: one line of text
 * @MUN_KIND_TEXT: several lines, separated by "\n"
 * @MUN_KIND_INTEGER: "12"
 * @MUN_KIND_DECIMAL: "12.5"
 * @MUN_KIND_MONEY: "1250.00", in the organisation's currency
 * @MUN_KIND_DATE: "2026-11-02"
 * @MUN_KIND_DATE_TIME: "2026-11-02T14:05", local time
 * @MUN_KIND_CHOICE: the key of a #MunChoice
 * @MUN_KIND_SCALE: a step of a scale, "1" up to the field's maximum
 * @MUN_KIND_YES_NO: "1" or "0"
 * @MUN_KIND_LINK: the id (UUID) of one record
 * @MUN_KIND_LINKS: ids separated by "\n", in the order of the ids; stored in record_link, not in a column
 * @MUN_KIND_FILE: the SHA-256 of a file kept in the workspace, 64 hexadecimal digits
 */
typedef enum {
  MUN_KIND_LINE,
  MUN_KIND_TEXT,
  MUN_KIND_INTEGER,
  MUN_KIND_DECIMAL,
  MUN_KIND_MONEY,
  MUN_KIND_DATE,
  MUN_KIND_DATE_TIME,
  MUN_KIND_CHOICE,
  MUN_KIND_SCALE,
  MUN_KIND_YES_NO,
  MUN_KIND_LINK,
  MUN_KIND_LINKS,
  MUN_KIND_FILE,
  MUN_N_KINDS
} MunKind;

/**
 * MunFieldFlags:
 * @MUN_REQUIRED: must be filled before the record leaves its first state
 * @MUN_LISTED: a column of the register
 * @MUN_SEARCHED: part of the full-text search
 * @MUN_COMPUTED: written by the program, shown but not typed
 * @MUN_CONFIDENTIAL: left out of the public edition of reports
 * @MUN_AFTER_APPROVAL: filled in by nature after a version was approved or a line of evidence was written, so it stays writable there
 * @MUN_IN_PERSON: a LINK to a person who decided or judged: whoever acts enters their own name, and nobody enters it for somebody else. Fields without it
 * may name another: who wrote, read, measured, looked at the risk, spoke or was told, and who decided what a log tells
 * @MUN_HAPPENED: a DATE or DATE_TIME that says what has been done or has happened, and so is never still to come
 * @MUN_PLANNED: a DATE or DATE_TIME that is planned, due or a limit, and so may be still to come. Every date is one of the two; with both it is planned
 * while the record is in its first state, and has happened afterwards
 * @MUN_GIVEN: with %MUN_COMPUTED: where it is added says it, as in which round an answer stands or which text was read, so an import may say it too;
 * afterwards it stays
 * @MUN_RECOMMENDED: may stay empty, but an approval is the weaker for it: whoever approves without it says why
 */
typedef enum {
  MUN_REQUIRED       = 1 << 0,
  MUN_LISTED         = 1 << 1,
  MUN_SEARCHED       = 1 << 2,
  MUN_COMPUTED       = 1 << 3,
  MUN_CONFIDENTIAL   = 1 << 4,
  MUN_AFTER_APPROVAL = 1 << 5,
  MUN_IN_PERSON      = 1 << 6,
  MUN_HAPPENED       = 1 << 7,
  MUN_PLANNED        = 1 << 8,
  MUN_GIVEN          = 1 << 9,
  MUN_RECOMMENDED    = 1 << 10,
} MunFieldFlags;

/* MunSize: the choices of organisation.profile: up to 10, up to 50 and up to 250 people */
typedef enum {
  MUN_SIZE_MICRO,
  MUN_SIZE_SMALL,
  MUN_SIZE_MEDIUM,
  MUN_N_SIZES
} MunSize;

/* A table of choices ends with a NULL key. */
struct _MunChoice {
  const char *key;   /* stable, stored and exported */
  const char *label; /* N_() */
};

struct _MunField {
  const char      *name;
  MunKind          kind;
  MunFieldFlags    flags;
  const char      *label;   /* N_() */
  const char      *help;    /* N_(), one or two plain sentences; an example where it helps */
  const char      *clause;  /* of ISO 28000, or "22320:5.2"; NULL where the type's clause says it */
  const char      *group;   /* N_(): heading that this field and those after it stand under in a form; NULL goes on */
  const MunChoice *choices; /* CHOICE */
  const MunSpec   *target;  /* LINK, LINKS; NULL: a record of any type */
  const char      *role;    /* LINKS: the role word of the links; NULL for the plain one */
  int              minimum; /* INTEGER, DECIMAL, MONEY: both 0 means no limits */
  int              maximum; /* likewise; SCALE: the highest step */
  const char      *unit;    /* N_(), shown behind the value: "months", "people" */
  const char      *by;      /* letters of who may change it, as in MunTransition.by; NULL: whoever changes the record */
  int              starter[MUN_N_SIZES]; /* INTEGER: what an empty field means, by the size of the organisation; all 0: nothing */
};

/* A permitted step of the life cycle. A table ends with a NULL @to. */
struct _MunTransition {
  const char *from;   /* key of the state; NULL: from any other state */
  const char *to;
  const char *label;  /* N_(): what the button says: "Send for approval" */
  const char *by;     /* letters of who may: T top management, S security coordinator, R owner of the record,
                       * A auditor, I incident leader, E everybody; "" only the program */
  const char *needs;  /* names of fields that must be filled first, separated by blanks, beyond the required ones */
  gboolean    early;  /* goes on within draft: required fields may still be empty */
  const char *after;  /* with @by "": name of a DATE field; the record is in @to as soon as that day is over, without anybody writing it down */
};

/**
 * MunSpecFlags:
 * @MUN_SPEC_SINGLE: there is one such record (the organisation)
 * @MUN_SPEC_VERSIONED: a controlled document: draft, in review, approved, superseded; approved rows are frozen
 * @MUN_SPEC_SIGNED: approved and superseded rows are frozen as well, but what supersedes what is for the rules of the type
 * @MUN_SPEC_APPEND_ONLY: rows are evidence: added whole, never changed, never withdrawn. With @written_field they are drafts until it is filled
 * @MUN_SPEC_CHILD: a line edited inside its parent, not a register of its own
 * @MUN_SPEC_INTERNAL: infrastructure (attachment, approval step, issued report): no register in the sidebar
 */
typedef enum {
  MUN_SPEC_SINGLE      = 1 << 0,
  MUN_SPEC_VERSIONED   = 1 << 1,
  MUN_SPEC_APPEND_ONLY = 1 << 2,
  MUN_SPEC_CHILD       = 1 << 3,
  MUN_SPEC_INTERNAL    = 1 << 4,
  MUN_SPEC_SIGNED      = 1 << 5,
} MunSpecFlags;

struct _MunSpec {
  const char          *name;         /* table and command line: "risk_assessment" */
  const char          *prefix;       /* of the number shown to people: "RSK" gives RSK-0007; never NULL, unique */
  const char          *title;        /* N_() singular: "Risk" */
  const char          *plural;       /* N_(): "Risks" */
  const char          *purpose;      /* N_(): what it is for, one plain sentence */
  const char          *expects;      /* N_(): what an auditor expects to see here, one plain sentence */
  const char          *module;       /* place in the window: "risk", "audit" (domain.md's module word) */
  const char          *clause;       /* "6.1, 8.3" */
  MunSpecFlags         flags;
  const MunField      *fields;
  guint                n_fields;
  guint                title_field;  /* index of the field that names a record */
  guint                state_field;  /* index of the CHOICE field with the state; meaningful when @transitions is set */
  const MunTransition *transitions;  /* NULL: no life cycle */
  guint                parent_field; /* MUN_SPEC_CHILD: index of the LINK to the parent */
  guint                written_field; /* MUN_SPEC_APPEND_ONLY: index of the field that is written last; 0: evidence from the start */
  const char          *by;           /* letters of who may add and change records, as in MunTransition.by and beside S, who always may. NULL: "R", who owns the
                                      * record or, of a new one, what it is about; "E": anybody adds, and goes on with it until it is taken up; "H": who
                                      * answers for the process for personnel; "": the program's own books */
};

/** mun_specs: Returns: (transfer none): all record types, NULL-terminated, in the order of domain groups;
 * a type comes after those that its LINK fields point to wherever no circle forbids it */
const MunSpec * const *mun_specs (void);

/** mun_spec_find: Returns: (nullable): the record type with this name */
const MunSpec   *mun_spec_find           (const char *name);

/** mun_spec_find_by_ref: Returns: (nullable): the type a number like "RSK-0007" belongs to, by its prefix */
const MunSpec   *mun_spec_find_by_ref    (const char *ref);

/** mun_spec_find_field: Returns: index of the field, or -1 */
int              mun_spec_find_field     (const MunSpec *spec,
                                          const char    *name);

/** mun_spec_has_state: whether the type has a life cycle */
gboolean         mun_spec_has_state      (const MunSpec *spec);

/** mun_spec_first_state: Returns: (nullable): the state a new record starts in; NULL without life cycle */
const char      *mun_spec_first_state    (const MunSpec *spec);

/** mun_spec_turning_step: Returns: (nullable): the step that leads out of @state when the day in its field @after is over */
const MunTransition *mun_spec_turning_step (const MunSpec *spec,
                                            const char    *state);

/** mun_transition_is_signed: whether a step is taken in the name that stands in @field: one with %MUN_IN_PERSON that it needs or that the program fills with
 * whoever approves or closes */
gboolean         mun_transition_is_signed (const MunTransition *move,
                                           const MunField      *field);

/** mun_spec_wants_at_once: whether a record of evidence is not added without this field */
gboolean         mun_spec_wants_at_once  (const MunSpec *spec,
                                          guint          field);

/** mun_field_has_starter: whether an empty field means a value of the program's */
gboolean         mun_field_has_starter   (const MunField *field);

/** mun_field_choice_label: Returns: the untranslated label of @key, or @key when it is unknown */
const char      *mun_field_choice_label  (const MunField *field,
                                          const char     *key);

G_END_DECLS
