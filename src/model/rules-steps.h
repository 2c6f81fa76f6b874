/* SPDX-FileCopyrightText: The Muniment developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/workspace-private.h"

G_BEGIN_DECLS

/* What the parts of the life cycle share: rules.c makes steps, rules-arrival.c looks at records that come in further on in their
 * life, rules-kept.c at what stays as it is. */

/* rules.c: whether @move starts from @state */
gboolean             mun_step_leaves        (const MunTransition *move,
                                             const char          *state);

/* rules.c: Returns: (nullable): the step, the one named for @from before a general one */
const MunTransition *mun_step_find          (const MunSpec       *spec,
                                             const char          *from,
                                             const char          *to);

/* rules.c: whether a person can make it; not one that only the program makes */
gboolean             mun_step_is_by_hand    (const MunTransition *move);

/* rules.c: Returns: translated label of a state */
const char          *mun_step_label         (const MunSpec       *spec,
                                             const char          *state);

/* rules.c: says which steps are possible. Returns: %FALSE */
gboolean             mun_step_refuse        (MunRecord           *record,
                                             const char          *from,
                                             const char          *to,
                                             GError             **error);

/* rules-trail.c: Returns: (transfer full): a new line of the approval trail. @comment: (nullable) */
MunRecord           *mun_step_write_trail   (MunWorkspace        *self,
                                             MunRecord           *record,
                                             const char          *word,
                                             const char          *comment);

/* rules-trail.c: the line of the trail for a step that is a decision, appended to @also. @comment: (nullable) */
void                 mun_trail_follow_step  (MunWorkspace        *self,
                                             MunRecord           *record,
                                             const MunTransition *step,
                                             const char          *from,
                                             const char          *comment,
                                             GPtrArray           *also);

/* rules-trail.c: the lines for decisions whose name was entered without a step, as with a change that was made before anybody was asked, and for
 * what the program enters as approved together with something else, as the version of a document with its policy */
void                 mun_trail_follow_names (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GPtrArray           *also);

/* rules-trail.c: what the program itself wrote into a line of the trail, in the language of the reader, and the day alone where no hour is known.
 * Returns: (transfer full) (nullable): %NULL where the field is shown like any other */
char                *mun_trail_format       (MunRecord           *line,
                                             int                  field,
                                             const char          *language);

/* rules-trail.c: Returns: (transfer full) (element-type MunRecord): the lines for what was decided before the record came into the file */
GPtrArray           *mun_trail_bring        (MunWorkspace        *self,
                                             MunRecord           *record);

/* rules.c: whether two versions belong to one line of versions */
gboolean             mun_step_same_line     (MunRecord           *a,
                                             MunRecord           *b);

/* rules-arrival.c: whether a record is new to the file and further on in its life already */
gboolean             mun_arrival_is_late    (MunRecord           *record);

/* rules-arrival.c: Returns: (transfer container) (element-type MunTransition): the way by which a new record came to its state: one on which
 * each step could have been made, or else the regular one; empty when there is none */
GPtrArray           *mun_arrival_find_way   (MunWorkspace        *self,
                                             MunRecord           *record);

/* rules-arrival.c: a record that is new to the file and further on in its life already: each step up to there must be possible. */
gboolean             mun_arrival_check      (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GError             **error);

/* rules-arrival.c: the same for what comes back with the life it had elsewhere: whole, and with its proofs, but without asking who acts. */
gboolean             mun_arrival_check_proofs (MunWorkspace      *self,
                                             MunRecord           *record,
                                             GError             **error);

/* rules-arrival.c: what a restored record must show before anything is written. */
gboolean             mun_arrival_check_restored (MunRecord       *record,
                                             GError             **error);

/* office.c: Returns: what the file says, and of a new record what is typed: nobody gains anything by typing their own name */
const char          *mun_record_get_settled (MunRecord           *record,
                                             int                  field);

/* office.c: whether the person had left by @day, or was withdrawn */
gboolean             mun_office_is_left     (MunWorkspace        *self,
                                             const char          *id,
                                             const char          *day);

/* office.c: whether the person is there today. @id: may be "": nobody */
gboolean             mun_office_is_held_by  (MunWorkspace        *self,
                                             const char          *id);

/* office.c: whether anybody of top management is there today. @but: (nullable): a person who does not count */
gboolean             mun_office_has_top     (MunWorkspace        *self,
                                             const char          *but);

/* office.c: Returns: (transfer full) (nullable): why the acting person does nothing here any more */
char                *mun_office_fault       (MunWorkspace        *self);

/* office.c: a remark for each duty that is given to somebody who has left */
void                 mun_office_review      (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GPtrArray           *issues);

/* permission.c: Returns: the field that names who owns a record of @spec; -1: none does */
int                  mun_rights_find_owner  (const MunSpec       *spec);

/* permission.c: whether the acting person answers for the record, or for the one it is a line of */
gboolean             mun_rights_owns        (MunWorkspace        *self,
                                             MunRecord           *record);

/* permission.c: whether the acting person holds a role of this kind today */
gboolean             mun_rights_holds_role  (MunWorkspace        *self,
                                             const char          *kind);

/* permission.c: until somebody of top management is on record, there is nobody to ask */
gboolean             mun_rights_has_top_management (MunWorkspace *self);

/* mun_rights_is_top: whether this person is top management: named as such and not gone, or the last one who was */
gboolean             mun_rights_is_top      (MunWorkspace        *self,
                                             const char          *id);

/* permission.c: whether the acting person advises from outside: does all that the office allows, but approves nothing */
gboolean             mun_rights_is_outsider (MunWorkspace        *self);

/* permission.c: Returns: (transfer full) (nullable): the name by which the acting person stands in the history */
char                *mun_rights_sign        (MunWorkspace        *self);

/* permission.c: whether a revision signed like this is the acting person's */
gboolean             mun_rights_wrote       (MunWorkspace        *self,
                                             const char          *signature);

/* rights.c: whether the acting person may add the record, or change in it what was changed */
gboolean             mun_rights_check       (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GError             **error);

/* rights.c: whether the acting person may delete the record */
gboolean             mun_rights_check_delete (MunWorkspace       *self,
                                             MunRecord           *record,
                                             GError             **error);

/* rights.c: whether the acting person may take @revision back. @redo: it is an undoing, and what it undid is done again */
gboolean             mun_rights_check_undo  (MunWorkspace        *self,
                                             MunRevision         *revision,
                                             gboolean             redo,
                                             GError             **error);

/* rules-signed.c: empties the decisions that the step from @from to @to goes back behind: they are taken anew */
void                 mun_signed_take_back   (MunRecord           *record,
                                             const char          *from,
                                             const char          *to);

/* rules-signed.c: whether the record is in a state that is reached with the name in @field, or beyond */
gboolean             mun_signed_is_reached  (MunRecord           *record,
                                             guint                field);

/* rules-signed.c: "approved_by" goes with "approved_on" or "approved_at". Returns: the field of the day, or -1 */
int                  mun_signed_find_day    (const MunSpec       *spec,
                                             guint                field);

/* rules-signed.c: appends a remark for each decision just entered for somebody else */
void                 mun_signed_review      (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GPtrArray           *issues);

/* rules-order.c: remarks on moments in the wrong order, and on what has happened and lies in the future */
void                 mun_order_review       (MunWorkspace        *workspace,
                                             MunRecord           *record,
                                             GPtrArray           *issues);

/* rules-order.c: whether what was planned has happened, so that the record goes on from its first state */
gboolean             mun_order_may_move     (MunWorkspace        *workspace,
                                             MunRecord           *record,
                                             const MunTransition *move,
                                             GError             **error);

/* rules-links.c: remarks on links that lead nowhere: to the record itself, from an end to the same end, to what was withdrawn */
void                 mun_links_review       (MunWorkspace        *workspace,
                                             MunRecord           *record,
                                             GPtrArray           *issues);

/* rules-kept.c: a remark on evidence that would be added half filled */
void                 mun_kept_review        (MunRecord           *record,
                                             GPtrArray           *issues);

/* rules-kept.c: evidence, approved versions and what is closed stay as they are; what was needed once is not emptied. */
gboolean             mun_kept_check         (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GError             **error);

/* workspace-write.c: whether the record makes a step on to what the file guards, so that its new state is written after all its other changes */
gboolean             mun_state_is_written_last (MunRecord        *record);

/* rules-kept.c: whether the record can be withdrawn or deleted */
/* Whether a record of this type may be given by hand: a step of approval is written only by the program, or comes back with its file. */
gboolean             mun_kept_check_by_hand (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GError             **error);
gboolean             mun_kept_may_leave     (MunWorkspace        *self,
                                             MunRecord           *record,
                                             GError             **error);

G_END_DECLS
