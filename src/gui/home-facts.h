/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gui/filter.h"
#include "model/conformity.h"
#include "model/objective-progress.h"

G_BEGIN_DECLS

/* What the home page shows, read from the file in a thread of its own: plain texts and numbers, no records. */

typedef struct {
  char     *id;
  char     *title;
  char     *detail;
  int       days;   /* from today, negative: overdue */
  gboolean  undated; /* never done, and without a date */
} MunHomeDue;

/** MunHomeAuthor: somebody who changed the file since the last visit */
typedef struct {
  char  *name;
  guint  n;
} MunHomeAuthor;

typedef enum { MUN_BEFORE_TREATMENT, MUN_AFTER_TREATMENT, MUN_N_TREATED } MunTreated;

/** MunRiskFacts: the open risks by likelihood and impact, cells row by row from the lowest likelihood */
typedef struct {
  guint  rows;
  guint  columns;
  guint  n_bands;
  guint *bands;
  GStrv  letters;                 /* a sign for each band, all different */
  GStrv  names;
  guint *counts[MUN_N_TREATED];
  guint  scored[MUN_N_TREATED];
  int    appetite;                /* up to this score a risk may stay */
  gint64 above;                   /* open risks that are above it today and that nobody has accepted */
} MunRiskFacts;

/** mun_risk_facts_above: Returns: (transfer full): the risks that MunRiskFacts.above counts */
MunFilter    *mun_risk_facts_above (const MunRiskFacts *self);
MunRiskFacts *mun_risk_facts_ref   (MunRiskFacts       *self);
void          mun_risk_facts_unref (MunRiskFacts       *self);

typedef struct {
  char             *id;
  char             *title;
  char             *due;          /* ISO, "" without */
  MunProgressState  state;
  gboolean          known;
  double            share;        /* 0 to 1 */
  double            expected;     /* 0 to 1; negative: nobody can say */
} MunHomeObjective;

/** MunHomeVisit: up to which revision a person has seen the file */
typedef struct {
  gint64  seen;    /* number of the newest revision at the end of the last visit, -1: this is the first visit */
  gint64  opened;  /* number of the newest revision when the file was opened */
} MunHomeVisit;

#define MUN_HOME_OPEN 5

typedef struct {
  GPtrArray    *stations;     /* (element-type MunStation) */
  gboolean      empty;        /* nothing but the organisation and who founded the file */
  GPtrArray    *due;          /* (element-type MunHomeDue): first those of what is overdue, then those of what comes next */
  guint         n_late_shown; /* how many of them are overdue */
  guint         n_due;
  guint         n_overdue;
  char         *year;         /* what the plan of the first year asks for in these days, "" for nothing */
  gint64        open[MUN_HOME_OPEN];
  GPtrArray    *authors;      /* (element-type MunHomeAuthor): most changes first */
  GPtrArray    *last;         /* (element-type MunRevision): the newest ones */
  MunRiskFacts *risks;
  GPtrArray    *objectives;   /* (element-type MunHomeObjective) */
} MunHomeFacts;

/** mun_home_facts_new: for a worker thread. Returns: (transfer full) */
MunHomeFacts *mun_home_facts_new   (MunWorkspace       *workspace,
                                    const MunHomeVisit *visit);
void          mun_home_facts_free  (MunHomeFacts       *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunHomeFacts, mun_home_facts_free)

/** mun_home_open: what counts as open: (transfer full): the filter behind facts->open[@i]; @title: (out): untranslated N_() */
MunFilter    *mun_home_open        (guint               i,
                                    const char        **title);

/** mun_home_authors: who made the changes that a person has not seen: all that came into the file between the visits, and later those of others.
 * @revisions: (element-type MunRevision). Returns: (transfer full) (element-type MunHomeAuthor): most changes first, then by name */
GPtrArray    *mun_home_authors     (GPtrArray          *revisions,
                                    const MunHomeVisit *visit,
                                    const char         *me);

/** mun_risk_facts_filter: Returns: (transfer full): the open risks of a cell */
MunFilter    *mun_risk_facts_filter (const MunRiskFacts *self,
                                    MunTreated          treated,
                                    guint               cell);

/** MunClauseFacts: the evidence of the clauses 4 to 10 of ISO 28000, computed apart: it takes longest */
#define MUN_FIRST_CLAUSE 4
#define MUN_N_CLAUSES    7

typedef struct {
  char  *title;                   /* "8 Operation" */
  guint  counts[MUN_N_EVIDENCE];
  guint  total;
} MunClauseFacts;

/** mun_clause_facts_new: for a worker thread, which keeps the catalogue. Returns: (transfer full) (array length=MUN_N_CLAUSES) (nullable): %NULL with @error */
MunClauseFacts *mun_clause_facts_new (MunWorkspace     *workspace,
                                      GError          **error);
void            mun_clause_facts_free (MunClauseFacts  *self);

G_END_DECLS
