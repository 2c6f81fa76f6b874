/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "catalogue/texts.h"

G_BEGIN_DECLS

/* The requirements of the standards and the checks that tell from the records whether they are met. Everything a
 * catalogue hands out belongs to it and never changes while it lives. */

typedef struct _MunCatalogue MunCatalogue;
typedef struct _MunStandard MunStandard;
typedef struct _MunClause MunClause;
typedef struct _MunRequirement MunRequirement;
typedef struct _MunCheck MunCheck;
typedef struct _MunCheckPart MunCheckPart;

typedef enum {
  MUN_LEVEL_SHALL,
  MUN_LEVEL_SHOULD,
  MUN_LEVEL_MAY,
} MunLevel;

/** MunCheckEmpty: what it means for a check that there is no record to look at */
typedef enum {
  MUN_CHECK_EMPTY_OPEN, /* evidence is missing */
  MUN_CHECK_EMPTY_NA,   /* the requirement does not apply */
  MUN_CHECK_EMPTY_MET,  /* nothing can be wrong */
} MunCheckEmpty;

/**
 * MunCheckPartKind: how a part counts.
 * @MUN_PART_EXISTS: 1 of 1 when a row satisfies the condition
 * @MUN_PART_NONE: 1 of 1 when no row does; each row that does is a gap
 * @MUN_PART_EVERY: rows that satisfy the condition of all rows; each other row, NULL included, is a gap
 * @MUN_PART_AT_LEAST: the rows, at most @at_least, of @at_least
 */
typedef enum {
  MUN_PART_EXISTS,
  MUN_PART_NONE,
  MUN_PART_EVERY,
  MUN_PART_AT_LEAST,
} MunCheckPartKind;

/* SQL conditions know :today and, by the names of their fields, the numbers of mun_setting_spec, as ":audit_months". Texts name the same
 * numbers as "{audit_months}". Tables appear under their own names, without an alias. */
struct _MunCheckPart {
  MunCheckPartKind  kind;
  const char       *record;    /* the type whose rows are looked at */
  const char       *from;      /* (nullable): the FROM clause where @record is joined to others */
  const char       *where;     /* (nullable): which rows count; NULL: all */
  const char       *condition; /* EXISTS, NONE, EVERY */
  const char       *at_least;  /* AT_LEAST: a number, "3", or a setting, ":outside_issues" */
  const char       *distinct;  /* (nullable): AT_LEAST counts the values of this column instead of the rows */
  const MunTexts   *gap;       /* what is missing and what to do, said of one record or of all together */
};

struct _MunCheck {
  const char                *id;
  MunCheckEmpty              empty;
  const MunTexts            *rule;
  const MunTexts            *nothing; /* (nullable): the gap when there is no record at all to look at */
  const MunCheckPart * const *settled; /* EXISTS: unless MUN_CHECK_EMPTY_OPEN, what shows that there is really nothing to look at: any of them; none: always */
  guint                      n_settled;
  const MunCheckPart * const *parts;
  guint                      n_parts;
};

struct _MunRequirement {
  const char             *id;        /* "28000:4.1-01"; never changes */
  const MunStandard      *standard;
  const MunClause        *clause;
  MunLevel                level;
  const MunTexts         *title;
  const MunTexts         *question;
  const MunTexts         *why;
  const MunTexts         *looks_for; /* what an auditor looks for */
  const char             *module;    /* where it is done: the module word of MunSpec */
  const char * const     *records;   /* record types that are its evidence, NULL-terminated */
  const char             *phase;     /* (nullable): "prepare", "respond", "recover", "review" */
  const char             *source;    /* (nullable): "guidance": from guidance on the standard; "structure": from what its structure is known to be */
  const char             *size;      /* (nullable): of a recommendation: choice of organisation.profile from which on it is looked at first */
  const MunCheck * const *checks;
  guint                   n_checks;  /* 0: for a person to judge */
};

struct _MunClause {
  const char                   *number; /* "4.2.1" */
  guint                         depth;  /* 0 for "4" */
  const MunStandard            *standard;
  const MunTexts               *title;
  const MunTexts               *why;
  const MunTexts               *looks_for;
  const MunRequirement * const *requirements;
  guint                         n_requirements;
};

struct _MunStandard {
  const char                   *id;      /* "28000" */
  const char                   *name;    /* "ISO 28000" */
  const char                   *edition; /* "2022" */
  const MunTexts               *title;
  const MunClause * const      *clauses; /* in the order of the standard */
  guint                         n_clauses;
  const MunRequirement * const *requirements;
  guint                         n_requirements;
};

/** mun_catalogue_new: Returns: (transfer full): a catalogue without any standard */
MunCatalogue   *mun_catalogue_new              (void);

/**
 * mun_catalogue_load_builtin:
 *
 * Returns: (transfer full): ISO 28000 and ISO 22320 with their checks, or %NULL with an error
 */
MunCatalogue   *mun_catalogue_load_builtin     (GError              **error);

/**
 * mun_catalogue_new_from_data:
 * @bytes: a catalogue as XML
 * @name: what to call it in messages, the file's name for instance
 * @error: #MUN_ERROR_INVALID with line and reason
 *
 * Returns: (transfer full): a catalogue of this file alone, or %NULL
 */
MunCatalogue   *mun_catalogue_new_from_data    (GBytes               *bytes,
                                                const char           *name,
                                                GError              **error);

/**
 * mun_catalogue_add_data: adds a file of checks or a standard to a catalogue nobody else holds yet. The file is
 * validated first; its requirements may refer to checks that are there already.
 *
 * Returns: whether it was added; otherwise nothing has changed
 */
gboolean        mun_catalogue_add_data         (MunCatalogue         *self,
                                                GBytes               *bytes,
                                                const char           *name,
                                                GError              **error);

MunCatalogue   *mun_catalogue_ref              (MunCatalogue         *self);
void            mun_catalogue_unref            (MunCatalogue         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunCatalogue, mun_catalogue_unref)

const MunStandard * const    *mun_catalogue_get_standards    (MunCatalogue *self,
                                                              guint        *n_standards);
const MunRequirement * const *mun_catalogue_get_requirements (MunCatalogue *self,
                                                              guint        *n_requirements);
const MunCheck * const       *mun_catalogue_get_checks       (MunCatalogue *self,
                                                              guint        *n_checks);

/** mun_catalogue_find_…: Returns: (nullable): what has this id; a clause is found by standard and number */
const MunStandard    *mun_catalogue_find_standard    (MunCatalogue *self,
                                                      const char   *id);
const MunClause      *mun_catalogue_find_clause      (MunCatalogue *self,
                                                      const char   *standard,
                                                      const char   *number);
const MunRequirement *mun_catalogue_find_requirement (MunCatalogue *self,
                                                      const char   *id);
const MunCheck       *mun_catalogue_find_check       (MunCatalogue *self,
                                                      const char   *id);

/**
 * mun_check_get_gap:
 * @check: a check
 * @part: a part of it that is not full, or that found no record at all to look at
 * @total: what the part counted
 *
 * Returns: (transfer none): what to tell people
 */
const MunTexts       *mun_check_get_gap              (const MunCheck     *check,
                                                      const MunCheckPart *part,
                                                      gint64              total);

/** mun_requirement_is_first: whether an organisation of this size looks at it first. Requirements always; @profile: choice of organisation.profile, "" counts as small */
gboolean              mun_requirement_is_first       (const MunRequirement *requirement,
                                                      const char           *profile);

/** mun_level_to_string: Returns: the key of a level: "shall", "should" or "may" */
const char           *mun_level_to_string            (MunLevel      level);

G_END_DECLS
