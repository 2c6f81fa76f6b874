/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/conformity.h"

G_BEGIN_DECLS

/* What the conformity page shows: requirements with their evidence, copied out of the thread that computed it, and the tree of clauses they stand in. */

typedef struct {
  char   *text;
  gint64  ok;
  gint64  total;
  GStrv   ids;
} MunItemGap;

/** MunClauseNode: a clause with what is below it, or one requirement. Members are read only. */
#define MUN_TYPE_CLAUSE_NODE (mun_clause_node_get_type ())
G_DECLARE_FINAL_TYPE (MunClauseNode, mun_clause_node, MUN, CLAUSE_NODE, GObject)

struct _MunClauseNode {
  GObject parent_instance;

  const MunClause      *clause;
  const MunRequirement *requirement; /* NULL for a clause */
  guint                 counts[MUN_N_EVIDENCE]; /* a clause: of all requirements in it, filtered or not */
  GListStore           *children;    /* NULL for a requirement */

  /* A requirement */
  MunEvidence           evidence;
  GPtrArray            *gaps;        /* (element-type MunItemGap) */
  char                 *status;      /* what a person says: a key of gap_answer.status, "not_assessed" until then */
  char                 *why;
  char                 *judged_by;
  char                 *judged_at;   /* UTC */
  char                 *stale;       /* NULL, or why the judgement should be looked at again */
  char                 *answer;      /* NULL, or the id of the gap_answer */
};

/** MunSurvey: all requirements of a catalogue as of now */
typedef struct {
  MunCatalogue *catalogue;
  GPtrArray    *nodes; /* (element-type MunClauseNode): requirements in the order of the catalogue */
} MunSurvey;

/** mun_survey_new: @catalogue: (nullable): %NULL loads the one built in. Returns: (transfer full): %NULL with @error */
MunSurvey     *mun_survey_new       (MunWorkspace      *workspace,
                                     MunCatalogue      *catalogue,
                                     GError           **error);
void           mun_survey_free      (MunSurvey         *survey);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (MunSurvey, mun_survey_free)

/**
 * MunSurveyFilter:
 * @evidence: a bit for each kind to show, 1 << MUN_EVIDENCE_MISSING; 0 for all
 * @required: only what the standard requires
 * @words: (nullable): in number, title, question or gaps
 */
typedef struct {
  guint       evidence;
  gboolean    required;
  const char *words;
} MunSurveyFilter;

gboolean       mun_clause_node_matches (MunClauseNode         *self,
                                        const MunSurveyFilter *filter);

/**
 * mun_survey_tree:
 * @nodes: (element-type MunClauseNode): requirements
 * @n_shown: (out) (optional): how many of them pass @filter
 *
 * Returns: (transfer full): the top clauses of @standard in which a requirement passes @filter
 */
GListStore    *mun_survey_tree      (GPtrArray             *nodes,
                                     const MunStandard     *standard,
                                     const MunSurveyFilter *filter,
                                     guint                 *n_shown);

/** mun_survey_count: @counts: array of MUN_N_EVIDENCE. Returns: the number of requirements of @standard */
guint          mun_survey_count     (GPtrArray             *nodes,
                                     const MunStandard     *standard,
                                     gboolean               required,
                                     guint                 *counts);

/** mun_clause_node_new: for a requirement, without gaps and not judged. Returns: (transfer full) */
MunClauseNode *mun_clause_node_new  (const MunRequirement  *requirement,
                                     MunEvidence            evidence);

G_END_DECLS
